// Sentences of looking after the system.
import type { UpkeepText } from '../vi/upkeep';

export const upkeepText: UpkeepText = {
    health: {
        title: 'System health',
        level: {
            ok: 'The system works normally',
            warn: 'The system works; something needs attention',
            bad: 'Something must be mended now'
        },
        mark: { ok: 'Good', warn: 'Attention', bad: 'Trouble' },
        at: (when) => `As of ${when}; looks again every 30 seconds.`,
        since: (when) => `The server has been running since ${when}.`,
        findings: 'What is checked',
        todo: 'What to do',
        figures: 'Figures',
        subject: {
            disk: 'Disk',
            backup: 'Backup',
            backup_place: 'Where backups lie',
            answers: 'Answers',
            writing: 'Writing',
            database: 'Database',
            memory: 'Memory',
            descriptors: 'Connections and open files',
            forms: 'Typeface of the forms',
            ledger: 'Ledger',
            clock: 'Clock'
        },
        disk: (free, share) => `${free} of the disk are free (${share})`,
        backupDisk: (free, share) => `${free} of the disk of the backups are free (${share})`,
        lastBackup: (when) => `Newest backup: ${when}`,
        verified: 'verified',
        notVerified: 'not verified',
        noBackup: 'There is no backup yet',
        backupRunning: (when) => `A backup has been running since ${when}`,
        nextBackup: (when) => `Next backup by itself: ${when}`,
        otherDisk: 'Backups lie on another disk than the data',
        sameDisk: 'Backups lie on the disk of the data',
        placeUnknown: 'Known once there is a backup',
        recent: (minutes) => (minutes >= 15 ? 'Last 15 minutes' : 'Since the start'),
        answers: (requests, failed) => `${requests} requests, ${failed} failures of the server`,
        writing: (commits, waiting) => `${commits} commits, ${waiting} writes waiting`,
        most: (time) => `95 % done in ${time}`,
        database: (size) => `Size ${size}`,
        memory: (free, used) => `The machine has ${free} left, the software uses ${used}`,
        memoryOwn: (used) => `The software uses ${used}`,
        descriptors: (used, most) => `${used} of at most ${most}`,
        forms: 'Forms are printed in the typeface they are made for',
        formsMissing: 'Liberation Serif is missing',
        ledger: 'Every event goes into a signed block',
        ledgerStopped: (why) => `The ledger signs no blocks. ${why}`,
        clock: 'The clock of the server',
        clockSimulated: 'A simulated clock is running',
        advice: {
            'disk.full':
                'The disk is nearly full; when it is, no dossier can be taken in. Move old backups away or add a disk today.',
            'disk.low': 'Plan to add a disk, or move old backups away.',
            'backup.none':
                'The data was never backed up. Run “smartward backup FOLDER”, and switch the nightly backup on: [backup] in the configuration.',
            'backup.off':
                'The nightly backup is off. Set “enabled = true” under [backup] in the configuration and start the server again.',
            'backup.old':
                'There has been no new backup for too long. See whether the server runs at the hour of the backup; “smartward backup FOLDER” makes one now.',
            'backup.failed':
                'The newest backup failed; the server tries again every hour. See whether its folder has room and can be written to.',
            'backup.not_verified':
                'The backup was not tried out. Run “smartward restore --verify FOLDER” to be sure of it.',
            'backup_place.same_disk':
                'If the disk breaks, data and backups are lost together. Set “folder” under [backup] to another disk or a network folder.',
            'answers.failed':
                'Some requests were not answered. Search the server’s log for the request number that people read out to you.',
            'answers.slow': 'Answers are slow. See whether the machine does other heavy work.',
            'writing.failed':
                'Something could not be written to disk. See to the disk now; until then dossiers may have to be taken in on paper.',
            'writing.crowded': 'Many writes wait. If that lasts, see how fast the disk is.',
            'writing.slow': 'The disk is slow to confirm. See to it; an SSD is advised.',
            'ledger.stopped':
                'Dossiers are recorded and wait, but nobody can prove them yet. Delete nothing in the ledger’s folder; the line “ledger.stopped” of the server’s log says where it is, and what to do.',
            'database.wal_large':
                'The write-ahead log is unusually large, mostly because something reads for long. If it does not shrink within an hour, start the server again.',
            'memory.low': 'The machine is nearly out of memory. End other software or add memory.',
            'descriptors.many':
                'Connections and open files are nearly used up. Raise LimitNOFILE of the service and start it again.',
            'forms.typeface': 'Install fonts-liberation2, so that forms are printed in the right typeface.',
            'clock.simulated': 'For practice only. Switch [simulation] off before real work.'
        },
        ledgerTodo: {
            key_missing:
                'Put the file “key”, which was kept apart, back into the ledger’s folder; the server signs on at once by itself. Only when there is surely no copy left: stop the server, set a new name as “origin” under [ledger], and run “smartward ledger begin-anew”.',
            key_differs:
                'Put the file “key” back that signed this ledger; the server signs on at once by itself. Only when it is surely lost: stop the server, set a new name as “origin” under [ledger], and run “smartward ledger begin-anew”.',
            origin_differs:
                'Set “origin” under [ledger], or “public_url” under [web], to what it was and start the server again. For a new name, begin a new ledger: “smartward ledger begin-anew”.',
            state_missing:
                'If the file “signed.json” was only moved, put it back into the ledger’s folder; never take it from a backup. If it is lost, and this database is surely the newest: stop the server, run “smartward ledger adopt”, and start it again.',
            state_ahead:
                'The data in use are old: stop the server and put newer ones back. If those are lost for good: set a new name as “origin” under [ledger], and run “smartward ledger begin-anew”.',
            state_differs:
                'Stop the server, run “smartward ledger verify” to see what differs, and put the right data back. If those are lost for good: “smartward ledger begin-anew” under a new name.',
            state_unwritten:
                'See that the disk has room and the ledger’s folder can be written to; the server signs on at once by itself.',
            event_missing:
                'A row was deleted or changed outside the software. Run “smartward ledger verify” to see which fact it was; stop the server and put the right data back. If those are lost for good: “smartward ledger begin-anew” under a new name.',
            held_elsewhere:
                'Another process signs this ledger: end it, or set “enabled = false” under [ledger] of this server.'
        },
        firstToCome: 'The first one is made at the next hour of the backup.',
        why: 'Why, as it was written down',
        interrupted: 'the server stopped during the backup',
        rows: {
            version: 'Version of the software',
            engine: 'Kind of database',
            database: 'Size of the database',
            wal: 'Write-ahead log',
            files: 'Size of the stored files',
            notCounted: 'being counted',
            backup: 'Size of the backup',
            keep: 'Backups kept',
            folder: 'Folder of the newest backup',
            connections: 'Open connections',
            screens: 'Screens that follow live'
        }
    },
    audit: {
        title: 'Audit trail',
        lead: 'Who did what, and when. Nobody can change it; what a dossier holds is not shown here.',
        officer: 'Who',
        anyone: 'Everybody',
        dossier: 'Dossier code',
        noDossier: 'There is no dossier with this code.',
        from: 'From',
        to: 'To',
        show: 'Show',
        none: 'Nothing fits',
        noneText: 'Widen the days or choose somebody else.',
        when: 'When',
        what: 'What',
        subject: 'On what',
        request: 'Request number',
        machine: 'A citizen or the system',
        former: 'Somebody who has left',
        subjects: {
            dossier: 'Dossier',
            person: 'Applicant',
            officer: 'Officer',
            agency: 'Agency',
            file: 'File',
            calendar: 'Calendar',
            procedure: 'Procedure',
            register: 'Register',
            ward: 'Ward'
        },
        kinds: {
            'session.started': 'Signed in',
            'session.ended': 'Signed out',
            'session.refused': 'Sign-in refused',
            'officer.added': 'Officer added',
            'officer.changed': 'Officer changed',
            'officer.activated': 'Account opened again',
            'officer.deactivated': 'Account closed',
            'officer.locked': 'Account locked after wrong passwords',
            'officer.unlocked': 'Account unlocked',
            'officer.password_reset': 'New first password given',
            'officer.password_changed': 'Password changed',
            'officer.factor_offered': 'Second factor begun',
            'officer.factor_on': 'Second factor on',
            'officer.factor_off': 'Second factor off',
            'officer.factor_removed': 'Second factor removed by an administrator',
            'officer.secret_refused': 'Password not confirmed',
            'officer.recovery_code_used': 'Recovery code used',
            'absence.planned': 'Absence planned',
            'absence.ended': 'Absence ended',
            'grant.given': 'Permission given',
            'grant.taken': 'Permission taken',
            'agency.added': 'Agency added',
            'agency.changed': 'Agency changed',
            'calendar.day_changed': 'Day of the calendar changed',
            'calendar.hours_changed': 'Office hours changed',
            'procedure.changed': 'Procedure changed',
            'procedure.withdrawn': 'Procedure withdrawn',
            'person.created': 'Applicant added',
            'person.changed': 'Applicant changed',
            'register.read': 'Register read or printed',
            'file.uploaded': 'File uploaded',
            'dossier.printed': 'Form printed',
            'dossier.consultation_asked': 'Opinion asked',
            'dossier.due_recomputed': 'Promised day computed again',
            'report.filed': 'Report came in',
            'report.received': 'Report received',
            'report.refused': 'Report not taken up',
            'report.forwarded': 'Report passed to another authority',
            'report.assigned': 'Report given to an agency',
            'report.started': 'Work on a report began',
            'report.extended': 'Report extended',
            'report.solved': 'Report solved',
            'report.published': 'Result of a report published',
            'report.merged': 'Report merged with another',
            'report.took_in': 'Another report merged into this one',
            'report.moderated': 'Words and photos of a report looked at',
            'report.noted': 'Note on a report',
            'report.reopened': 'Sender asked to look again',
            'report.rated': 'Sender rated the result',
            'report.supported': 'Somebody else met it too',
            'report.contact_given': 'Sender said how to be reached',
            'report.read': 'Report read',
            'report.photo_received': 'Photo of a report came in',
            'report.photo_read': 'Original photo of a report seen',
            'report.asset_added': 'QR plate added',
            'report.asset_changed': 'QR plate changed',
            'report_kinds.imported': 'Kinds of reports taken in',
            'map.ground_taken': 'Map data taken in',
            'ward.loaded': 'First data loaded'
        }
    },
    agencies: {
        title: 'Agencies of the ward',
        add: 'Add an agency',
        edit: 'Edit',
        code: 'Code',
        codeHint: 'Lower-case letters, digits and hyphens, e.g. van-phong',
        name: 'Name',
        kind: 'Kind',
        parent: 'Belongs to',
        noParent: 'The ward',
        state: 'State',
        active: 'At work',
        inactive: 'Closed',
        save: 'Save',
        added: 'Agency added.',
        saved: 'Changes saved.',
        kinds: {
            centre: 'Public administration service centre',
            office: 'Office',
            department: 'Department',
            party: 'Party body',
            front: 'Front and unions'
        }
    },
    error: {
        'staff.agency.code.taken': 'There is an agency with this code already.',
        'staff.agency.code.malformed': 'Only lower-case letters, digits and hyphens.',
        'staff.agency.name.empty': 'Give the agency a name.',
        'staff.agency.circle': 'An agency cannot belong to itself or to one below it.',
        'staff.agency.has_officers': 'People still work there. Move them to another agency first.',
        'event.period': 'The last day cannot be before the first.'
    }
};
