// The sentences around every citizens' page: the places to go. Officers never load them.
export const citizenText = {
    places: { reports: 'Phản ánh', map: 'Bản đồ', openData: 'Dữ liệu mở', ledger: 'Sổ cái' }
};

export type CitizenText = typeof citizenText;
