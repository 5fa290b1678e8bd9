export const stepText: Record<string, string> = {
    filed: 'The report came in',
    received: 'Received',
    refused: 'Not taken up',
    forwarded: 'Forwarded',
    assigned: 'Assigned',
    started: 'Work began',
    extended: 'Extended',
    solved: 'Solved',
    published: 'Result published',
    merged: 'Put into another report',
    took_in: 'Took in another report',
    moderated: 'Moderated',
    noted: 'Internal note',
    supported: 'Somebody else sees it too',
    contact_given: 'The sender left a contact',
    rated: 'The sender rated',
    reopened: 'The sender asked to look again'
};
