import type { HandlingText } from '../vi/report-handling';

export const handlingText: HandlingText = {
    error: {
        'report.kind.unknown': 'This kind is no longer used. Choose another.',
        'report.refuse.reason': 'Say why it is not taken up, in 10 to 1,000 characters.',
        'report.forward.reason': 'Say why it is forwarded, in 10 to 1,000 characters.',
        'report.forward.to': 'Say where it is forwarded to, in at most 300 characters.',
        'report.assign.agency': 'This agency is closed. Choose another.',
        'report.assign.officer': 'Today this person does not handle reports in the chosen agency.',
        'report.assign.reason': 'Say why it is assigned again, in 10 to 1,000 characters.',
        'report.extend.reason': 'Say why it is extended, in 10 to 1,000 characters.',
        'report.extend.days': 'The days must be 1 or more, and not more than the kind allows.',
        'report.extend.twice': 'The report has been extended once already.',
        'report.extend.late': 'It is overdue and can no longer be extended.',
        'report.result': 'Say what was done, in 10 to 1,000 characters.',
        'report.evidence.missing': 'A photo taken there afterwards is needed, or a reason why there is none.',
        'report.evidence.far':
            'No photo was taken within 30 m of the place, or they tell no place. Take one there or give a reason.',
        'report.device.invalid':
            'What the phone said of its position makes no sense. Take the photo again there, or give a reason.',
        'report.no_photo_reason': 'Say why there is no photo, in 10 to 1,000 characters.',
        'report.merge.unknown': 'No report has this code.',
        'report.merge.self': 'A report cannot be put into itself.',
        'report.merge.state': 'The other report was refused, forwarded or merged; choose another.',
        'report.merge.secret': 'A tip about crime cannot be put together with an ordinary report.',
        'report.moderate.public': 'What was taken from the public cannot be made public again.',
        'report.shown_text': 'The text others read has at most 4,000 characters.',
        'report.publish.text': 'The text has not been looked at. Moderate it before publishing.',
        'report.publish.photos': 'Photos have not been looked at. Moderate them before publishing.',
        'photo.unknown': 'The photo is no longer on the server. Remove it and send it again.',
        'photo.taken': 'This photo belongs to a report already. Remove it and send another.',
        'photo.too_many': 'A report has at most 20 photos. Remove some.',
        photo: 'This photo cannot be read. Choose another.',
        'photo.type': 'This file is no photo. Choose a JPEG, PNG, HEIC or WebP.',
        'photo.animated': 'A moving picture cannot be sent. Choose a plain photo.',
        'photo.too_large': 'The photo is too large. Choose a smaller one.',
        'photo.too_many_pixels': 'The photo is too large. Choose a smaller one.'
    }
};
