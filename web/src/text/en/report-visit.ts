// Sentences of one stop in the field, and of choosing the stops.
import type { ReportVisitText } from '../vi/report-visit';

export const reportVisitText: ReportVisitText = {
    picking: {
        view: 'Scope',
        views: { mine: 'Mine', agency: 'Agency' },
        lead: 'The next date first.',
        crime: 'Tips about crime are not kept on phones; see them in the list of reports.',
        offline: 'Choosing needs a line.',
        none: 'No report waits to be solved',
        noneText: 'What is given to you or your agency appears here.',
        choose: (name) => `Choose: ${name}`,
        added: (name) => `Added to the list: ${name}`,
        finish: (n) => (n === 0 ? 'Done' : `Done, ${n} chosen`)
    },
    visit: {
        directions: 'Directions',
        full: 'Open the whole report',
        what: 'What to do',
        noText: 'The sender wrote nothing and only sent photos.',
        answers: 'More answers',
        notes: 'Notes among officers',
        reopened: 'The sender asks to look again',
        asset: 'Code on the plate',
        photos: 'Photos sent with it',
        photo: (n) => `Photo ${n} sent with it`,
        photosLater: 'The photos are not on this phone yet; they come when the line is back.',
        covered: 'Names and phone numbers in the text are covered on this phone.',
        start: 'Begin',
        started: 'Begun',
        solved: 'Reported as solved',
        mustStart: 'Press “Begin” when you are there, then take a photo and say what was done.',
        notMine: 'There is nothing for you to do with this report now.'
    },
    solve: {
        title: 'Report it as solved',
        photos: 'Photos afterwards',
        photoHint: 'Taken there, within 30 m of the place.',
        photo: (n) => `Photo ${n} you took`,
        remove: (n) => `Remove photo ${n}`,
        tooMany: (n) => `At most ${n} photos can be sent at a time.`,
        notPicture: (name) => `${name} is not a picture.`,
        near: (metres) => `Taken ${metres} m from the place: enough as evidence`,
        far: (metres) => `Taken ${metres} m from the place: more than 30 m`,
        nowhere: 'No position in the photo: not enough as evidence',
        anywhere: 'The report names no position: any photo will do',
        unread: 'The server reads the photo’s position when it is sent',
        unsure: (metres) => `The phone may be mistaken by ${metres} m: not enough as evidence`,
        late: 'The phone told its position at another moment: not enough as evidence',
        by: { camera: 'position noted by the camera', device: 'position told by the phone' },
        stored: 'sent',
        enough: 'The photos are enough as evidence.',
        needsReason: 'No photo was taken within 30 m. Take one there, or give a reason below.',
        reason: 'Why there is no photo from the place',
        reasonHint: '10 to 1,000 characters. For example: the site is fenced off and cannot be entered.',
        result: 'What was done',
        resultHint: '10 to 1,000 characters. Citizens read it once it is published.',
        send: 'Report as solved',
        given: 'Noted. It leaves as soon as there is a line.',
        kept: 'What you write is kept on this phone.',
        wrong: {
            result: 'Say what was done, in 10 to 1,000 characters.',
            reason: 'Say why there is no photo from the place, in 10 to 1,000 characters.'
        }
    },
    note: {
        title: 'Note among officers',
        label: 'Note',
        hint: 'Only officers see it.',
        save: 'Keep the note',
        empty: 'Write the note.'
    },
    deed: {
        title: 'What was done on this phone',
        what: { start: 'Begun', solve: 'Reported as solved', note: 'Note' },
        photos: (n) => (n === 1 ? '1 photo' : `${n} photos`),
        waiting: 'Waits to be sent',
        sentAt: (at) => `Sent at ${at}`,
        clashTitle: 'The report changed after you saw it',
        clashText: (state) => `It now stands at: ${state}.`,
        clashStep: (what, by, at) =>
            by ? `The last change: ${what}, ${by}, at ${at}.` : `The last change: ${what}, at ${at}.`,
        clashHolder: (who) => `It is with: ${who}.`,
        clashKept: 'What you wrote is kept as it is.',
        clashCannot: 'As it stands, what you did cannot be sent. Copy what you wrote, or drop it.',
        look: 'See the whole report',
        again: 'Send mine all the same',
        drop: 'Drop it',
        dropSure: 'Drop what you wrote for good?',
        refused: 'The server has not taken it:'
    }
};
