// Sentences of field work: going from report to report with a phone.
import type { ReportFieldText } from '../vi/report-field';

export const reportFieldText: ReportFieldText = {
    title: 'Field work',
    lead: 'Choose where to go, put it in order, and go. This page works without a line.',
    list: 'Where to go',
    back: 'Back to the list',
    pick: 'Choose reports',
    picked: 'Choose where to go',
    pickMore: 'Choose more reports',
    none: 'Nothing chosen yet',
    noneText:
        'Choose the reports you are going to see to. Their words and small photos are kept on this phone.',
    doneList: 'Reported as solved',
    way: 'Order by way',
    wayDone: 'Ordered: the nearest first, then the nearest from there.',
    where: 'Show distances from here',
    locating: 'Finding the position…',
    denied: 'This phone may not tell its position, so no distance can be told.',
    failed: 'The position was not found. Step into the open and try again.',
    up: (name) => `Move earlier: ${name}`,
    down: (name) => `Move later: ${name}`,
    moved: (name, n, of) => `${name}: number ${n} of ${of}`,
    drop: 'Take off the list',
    dropOf: (name) => `Take off the list: ${name}`,
    dropSure:
        'Something about it has not been sent. Taking it off the list loses that. Take it off all the same?',
    away: (distance) => `${distance} from here`,
    metres: (n) => `${n} m`,
    kilometres: (n) => `${n} km`,
    noPlace: 'No place told',
    noPosition: 'no position on the map',
    due: (at) => `To be solved before ${at}`,
    dueLate: (at) => `Overdue since ${at}`,
    urgent: 'Urgent',
    keptAt: (at) => `Kept on this phone at ${at}`,
    notLasting: 'This browser keeps nothing: do not close the page before everything is sent.',
    gone: 'This report is no longer yours.',
    line: {
        off: 'No line. Just go on: everything is kept on this phone and leaves exactly once when the line is back.',
        waiting: (n) => (n === 1 ? '1 thing waits to be sent' : `${n} things wait to be sent`),
        sending: 'Sending…',
        now: 'Send now',
        clash: (n) => (n === 1 ? '1 thing needs your eye' : `${n} things need your eye`),
        allSent: 'Everything has been sent',
        busy: 'The server has not taken it yet. The page tries again.'
    },
    standing: {
        assigned: 'Not begun',
        in_progress: 'Begun',
        solved: 'Solved, to be published',
        published: 'Published',
        refused: 'Refused',
        forwarded: 'Forwarded',
        merged: 'Merged with another'
    },
    badge: {
        waiting: 'Waits to be sent',
        clash: 'Needs your eye',
        refused: 'Not taken yet',
        editing: 'Half written',
        sent: 'Sent'
    },
    leaveSure: (n) =>
        `${n === 1 ? '1 thing' : `${n} things`} done in the field could not be sent yet. Signing out deletes them from this phone. Sign out all the same?`
};
