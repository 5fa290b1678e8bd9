import type { MapText } from '../vi/map';

export const mapText: MapText = {
    title: 'Digital map of the ward',
    lead: 'What residents report, places, offices and figures of the ward, on a map and in a table.',
    open: 'Open the map',
    opening: 'Opening the map…',
    close: 'Close the map',
    openHint: 'The map loads about 0.5 MB more. The table below always says the same.',
    noGraphics:
        'This device cannot draw the map (no WebGL). The table below is complete: search for an address or choose a neighbourhood to see the area you need.',
    notOpened:
        'The map could not be loaded. Check the connection and try again; the table below still works.',
    notLegal: 'Boundaries on this map are for orientation only and have no legal force.',
    settings: 'Layers, time, filters',
    share: 'Share',
    shared: 'The link to exactly this view has been copied.',
    notShared: 'The browser does not allow copying. Copy the address from the address bar.',
    canvas: (count) =>
        `Map of the ward. Arrow keys move it, plus and minus zoom, Enter shows the point nearest to the centre. ${count}`,
    control: {
        zoomIn: 'Zoom in',
        zoomOut: 'Zoom out',
        sources: 'Sources of the map',
        ctrlScroll: 'Hold Ctrl and scroll to zoom the map',
        commandScroll: 'Hold Command and scroll to zoom the map',
        twoFingers: 'Use two fingers to move the map',
        metres: 'm',
        kilometres: 'km'
    },
    search: {
        label: 'Find an address, street or place',
        hint: 'Accents may be left out, for example “phan dinh phung”.',
        kind: {
            address: 'Address',
            street: 'Street',
            place: 'Place',
            line: 'Street',
            office: 'Office',
            neighbourhood: 'Neighbourhood',
            area: 'Area'
        },
        went: (name) => `The view has moved to ${name}.`
    },
    here: 'Where I am',
    hereIs: (where) => `You are here: ${where}.`,
    hereUnknown: 'The device does not tell its position. Search for an address instead.',
    hereOutside: 'You are outside the ward.',
    former: (name) => `${name} (before 01/07/2025)`,
    near: (name, metres) => `near ${name} (${metres} m)`,
    area: 'Area',
    wholeWard: 'The whole ward',
    byView: 'As the view stands',
    layers: {
        title: 'Layers',
        legend: 'Legend',
        items: (n) => `${n} items`,
        ofThese: (n) => `${n} of these`,
        name: {
            reports: 'Reports',
            figures: 'Figures by area',
            offices: 'Offices',
            places: 'Places',
            addresses: 'House numbers',
            neighbourhoods: 'Neighbourhoods',
            boundaries: 'Boundaries of the ward and the former wards'
        },
        cluster: 'Several reports close together; the number says how many',
        newUnit: 'The ward today',
        formerUnit: 'Wards before 01/07/2025',
        neighbourhood: 'Neighbourhood',
        addressesFrom: 'House numbers appear when zoomed in.'
    },
    face: {
        waiting: 'Waiting',
        working: 'In progress',
        done: 'Solved',
        closed: 'Closed (refused, sent elsewhere)',
        overdue: 'Overdue'
    },
    state: {
        new: 'Just sent',
        received: 'Received',
        assigned: 'Assigned',
        in_progress: 'Being handled',
        solved: 'Solved, to be published',
        published: 'Result published',
        reopened: 'Reopened',
        refused: 'Not taken up',
        forwarded: 'Passed to another authority',
        merged: 'Merged with another report'
    },
    category: {
        urban_order: 'Urban order',
        traffic_safety: 'Traffic safety',
        sanitation: 'Sanitation',
        lighting_trees: 'Lighting and trees',
        crime_prevention: 'Crime prevention'
    },
    filter: {
        title: 'Filter reports',
        category: 'Category',
        allCategories: 'All categories',
        state: 'State',
        allStates: 'All states',
        overdue: 'Overdue reports only',
        clear: 'Clear filters'
    },
    time: {
        title: 'Time',
        day: 'Day',
        slider: 'Drag to see a past day',
        today: 'Today',
        before: 'Day before',
        after: 'Day after',
        now: 'Map and table show the present.',
        past: (day) => `Map and table as at the end of ${day}.`,
        future: 'Choose a past day.'
    },
    figures: {
        title: 'Figures by area',
        measure: 'Figure',
        name: {
            dossiers_received: 'Dossiers received',
            dossiers_on_time: 'Dossiers decided on time',
            received: 'Dossiers received',
            on_time_share: 'Share of dossiers on time',
            reports_received: 'Reports received',
            reports_open: 'Reports open',
            reports_late: 'Reports overdue',
            reports_satisfied: 'Satisfied residents'
        },
        formula: {
            dossiers_received: 'dossiers received in the period in the area',
            dossiers_on_time: '(early + on time) / dossiers decided',
            received: 'dossiers received in the period in the area',
            on_time_share: '(early + on time) / dossiers decided',
            reports_received: 'public reports received in the period in the area',
            reports_open: 'reports not yet solved / public reports received',
            reports_late: 'reports overdue now / reports not yet solved',
            reports_satisfied: 'satisfied ratings / all ratings'
        },
        how: (formula) => `How it is counted: ${formula}.`,
        area: 'Area',
        value: 'Value',
        basis: 'Counted of',
        of: (numerator, denominator) => `${numerator} of ${denominator}`,
        least: 'Areas counted of fewer than 5 are not published apart.',
        suppressed: 'Fewer than 5, not published',
        little: 'low',
        much: 'high',
        none: 'There are no figures for this day yet.'
    },
    table: {
        title: 'In view',
        caption: 'Reports in view, newest first',
        reports: 'Reports',
        kind: 'Kind',
        state: 'State',
        place: 'Place',
        received: 'Received',
        promised: 'Promised by',
        show: 'Show on the map',
        showOf: (code) => `Show on the map: ${code}`,
        none: 'No reports in view',
        noneHint: 'Zoom out, choose the whole ward or remove a filter.',
        off: 'The layer of reports is switched off.',
        nothing: 'no layer is switched on',
        here: (reports) => `In view: ${reports}.`,
        countReports: (n, more) => (more ? `more than ${n} reports` : `${n} reports`),
        countThings: (n) => `${n} places`,
        things: 'Places, offices, house numbers',
        thingsCaption: 'Places in view, by name',
        name: 'Name',
        sort: 'Kind',
        address: 'Address',
        moreThings: (n) => `Show more (${n} left)`,
        noThings: 'No places in view.'
    },
    sort: {
        office: 'State office',
        police: 'Police',
        health: 'Health',
        school: 'School',
        market: 'Market',
        culture: 'Culture, sport',
        heritage: 'Heritage',
        worship: 'Place of worship',
        park: 'Park',
        transport: 'Transport',
        business: 'Business',
        estate: 'Housing estate',
        other: 'Other place',
        address: 'House number'
    },
    detail: {
        title: 'Chosen point',
        close: 'Close',
        page: 'Open the page of the report',
        received: 'Received',
        promised: 'Promised by',
        overdue: 'Overdue',
        beneath: 'At the same spot:',
        together: (n) => `${n} reports close together`,
        nearer: 'Zoom in to tell them apart',
        area: 'Area'
    },
    openData: {
        title: 'Open data',
        lead: 'Public data of the ward, for anybody to download, use and share.',
        licence: 'Licence',
        licenceText:
            'When you use it, please name the source “Nghĩa Lộ Ward, Quảng Ngãi Province” and the day of download.',
        privacy:
            'There are no names, telephone numbers or home addresses. Positions of reports are rounded; counts below 5 by area are not published apart.',
        updated: 'Updated',
        updatedAlways: 'Continuously, as soon as something changes',
        formats: 'Download',
        format: {
            csv: 'CSV (spreadsheet, UTF-8)',
            geojson: 'GeoJSON (maps)',
            rss: 'RSS (news feed)',
            atom: 'Atom (news feed)',
            json: 'JSON'
        },
        download: (format, set) => `${format}: ${set}`,
        set: { reports: 'Reports', figures: 'Operating figures by area' },
        about: {
            reports:
                'Each row is one public report: code, kind, state, rounded place, when received, promised and solved.',
            figures: 'Each row is one figure of one area, with its formula, numerator and denominator.'
        },
        toMap: 'See the data on the map',
        none: 'No data set has been published yet.'
    }
};
