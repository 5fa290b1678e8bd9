import type { CitizenText } from '../vi/citizen';

export const citizenText: CitizenText = {
    places: { reports: 'Reports', map: 'Map', openData: 'Open data', ledger: 'Ledger' }
};
