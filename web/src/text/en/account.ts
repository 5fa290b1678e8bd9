import type { AccountText } from '../vi/account';

export const accountText: AccountText = {
    signIn: {
        title: 'Sign in',
        lead: 'For the ward’s officers.',
        login: 'Login',
        password: 'Password',
        show: 'Show password',
        button: 'Sign in',
        codeTitle: 'Second step',
        code: '6-digit code from your authenticator',
        codeHint: 'Or one of your recovery codes.',
        loginEmpty: 'Enter your login.',
        passwordEmpty: 'Enter your password.',
        codeEmpty: 'Enter the code.',
        idle: 'The session was locked because nothing happened. Sign in again; drafts are kept.',
        ended: 'You are signed out.',
        forgot: 'Forgotten password: ask the ward’s system administrator for a new one.'
    },
    password: {
        title: 'Change password',
        must: 'This is your first visit. Choose a password of your own.',
        old: 'Current password',
        fresh: 'New password',
        freshHint: 'At least 8 characters with upper and lower case, a digit and a special character.',
        again: 'New password again',
        differ: 'The two new passwords differ.',
        weak: 'The new password is not strong enough.',
        button: 'Save password',
        done: 'Password changed.'
    },
    factor: {
        title: 'Two-step sign-in',
        off: 'Off. Turn it on so that a stolen password alone opens nothing.',
        on: 'On.',
        start: 'Turn on two-step sign-in',
        scan: 'Scan this with the authenticator on your phone',
        secret: 'Or type this key into it',
        openApp: 'Open with an application on this machine',
        code: 'The 6 digits it shows now',
        confirm: 'Confirm and turn on',
        recoveryTitle: 'Recovery codes',
        recovery:
            'Each works once when your phone is not at hand. Print or write them down; they are not shown again.',
        recoveryDone: 'I have kept these codes',
        remove: 'Turn off two-step sign-in',
        removed: 'Two-step sign-in is off.',
        enabled: 'Two-step sign-in is on.'
    }
};
