import type { Direction } from '#rooms/report/place.ts';
import type { ReportSendText } from '../vi/report-send';

const compass: Record<Direction, string> = {
    n: 'north',
    ne: 'north-east',
    e: 'east',
    se: 'south-east',
    s: 'south',
    sw: 'south-west',
    w: 'west',
    nw: 'north-west'
};

export const reportSendText: ReportSendText = {
    title: 'Send a report',
    lead: 'No account, less than half a minute. You get a code and a link to follow it.',
    screen: (n: number) => `Step ${n} of 3`,
    screens: ['Photo', 'What and where', 'Check and send'],
    noScript: 'Does this page not work in your browser?',
    plain: 'Use the plain form',
    danger: 'If somebody is in danger, or for fire or an ambulance: call 113, 114 or 115, do not wait for a report.',
    next: 'Continue',
    back: 'Back',
    photo: {
        take: 'Take a photo',
        choose: 'Choose a photo',
        skip: 'No photo, continue',
        hint: 'The position in the photo helps to find the place. Before anything is published it is removed, and the ward looks at the photo.',
        title: 'Photos',
        more: 'Add a photo',
        sending: (percent: string) => `Sending the photo: ${percent}`,
        stored: 'Photo sent',
        waits: 'The photo will be sent when there is a line',
        retry: 'Send the photo again',
        drop: 'Remove',
        remove: (n: number) => `Remove photo ${n}`,
        alt: (n: number) => `Photo ${n} you chose`,
        tooMany: (n: number) => `At most ${n} photos go with a report.`,
        notPicture: (name: string) => `${name} is not a picture.`,
        noPlace: 'The photo holds no position.'
    },
    place: {
        title: 'Where?',
        fromPhoto: 'From the photo',
        fromPhone: 'Where you are now',
        fromPlate: 'From the QR plate',
        fromWords: 'In your words',
        onStreet: (name: string) => name,
        near: (name: string) => `near ${name}`,
        point: (lat: string, lon: string) => `position ${lat}, ${lon}`,
        outside: 'This place seems to be outside the ward; it may have to be passed on.',
        usePhone: 'Use my position',
        locating: 'Looking for your position…',
        denied: 'Your device does not give its position. Please write the place below.',
        failed: 'No position was found. Try again, or write the place below.',
        rough: (metres: string) => `Right to about ${metres} m. Add a landmark if you can.`,
        words: 'Write the place',
        change: 'Change the place',
        neighbourhood: 'Neighbourhood',
        street: 'Street',
        streetHint: 'Type a few letters and choose; tone marks are not needed.',
        landmark: 'House number or landmark',
        landmarkHint: 'For example: no. 25, market gate, pole 7.',
        metres: 'About how far (metres)',
        direction: 'Towards',
        directionNone: 'Right there',
        reads: 'The place',
        compass,
        asset: 'Asset'
    },
    away: (from: string, metres: number, direction: Direction) =>
        `about ${metres} m ${compass[direction]} of ${from}`,
    kind: {
        title: 'What is it?',
        search: 'Find the kind',
        searchHint: 'For example, in Vietnamese: đèn, ổ gà, rác, cây, ồn.',
        likely: 'Often met around here',
        all: 'Choose by group',
        change: 'Change the kind',
        none: 'No kind fits. Choose by group below.',
        urgent: 'Urgent'
    },
    promise: (hours: string, date: string) =>
        `Received within ${hours} working hours, solved by ${date} at the latest.`,
    privateKind:
        'Reports of this kind are not public. Only the officers in charge and the ward’s police see them. If it is happening now, call 113.',
    text: 'Description',
    textHint: 'What is happening? Leave out names, phone numbers and number plates of others.',
    keepPrivate: 'Do not publish this report',
    chooseOne: 'Choose one',
    near: {
        title: 'Is it this one?',
        lead: 'Others have reported something of this group here. If it is the same, press “I met this too”.',
        label: 'Similar reports within 100 m',
        what: 'What',
        distance: 'Away',
        metres: (n: string) => `${n} m`,
        sentAt: 'Sent',
        act: 'Choose',
        join: 'I met this too',
        joinOf: (code: string) => `I met ${code} too`,
        joined: 'Noted that you met it too',
        joinedText: (code: string, n: number) => `${n} people met report ${code}. You follow the same result.`
    },
    done: {
        title: 'The ward has your report',
        code: 'Report code',
        receive: 'Received by',
        solve: 'Solved by',
        follow: 'Follow it at this link',
        open: 'See the report',
        another: 'Send another report',
        kept: 'The link is also kept on this device.'
    },
    wait: {
        title: 'Waiting for a line – will be sent by itself',
        busyTitle: 'The server has not taken it – will be sent again by itself',
        text: 'The report and its photos are kept on this device. As soon as there is a line they are sent, exactly once; you may close the page, and when it is opened again the sending goes on.',
        sending: 'Sending…',
        now: 'Try now',
        drop: 'Discard this report',
        dropSure: 'Discard the waiting report for good?',
        mine: 'Sent from this device',
        forget: 'Remove from this device',
        forgetOf: (code: string) => `Remove ${code} from this device`,
        savedAt: (at: string) => `Kept at ${at}`
    },
    draft: {
        kept: 'What you type is kept on this device.',
        notKept: 'This browser keeps no drafts: send it before you close the page.',
        opened: 'A half-written report was opened again.',
        drop: 'Start again'
    },
    wrong: {
        kind: 'Choose what it is.',
        place: 'Say where it is.',
        ladder: 'Write the street, or a house number or landmark.',
        metres: 'A distance from 1 to 2,000 metres.',
        question: (label: string) => `Please answer: ${label}`,
        number: (label: string) => `Please answer with a number: ${label}`,
        text: 'Without a photo, describe it briefly.',
        textLong: 'The description is longer than 4,000 characters.'
    }
};
