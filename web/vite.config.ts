import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** SvelteKit's announcer of new pages hides itself by an inline style, which our policy forbids; our class does the same. */
const announcerWithoutStyle: Plugin = {
    name: 'announcer-without-style',
    enforce: 'pre',
    transform(code, id) {
        if (!id.includes('/runtime/components/root.svelte')) {
            return undefined;
        }
        return code.replace(/(id="svelte-announcer"[\s\S]*?)style="[^"]*"/, '$1class="only-heard"');
    }
};

/**
 * SvelteKit keeps the state of its history with devalue, a library for cycles, maps and classes. Ours is plain JSON, so
 * in the browser ten lines do, and every first view is some kilobytes lighter.
 */
const plainValues: Plugin = {
    name: 'plain-values',
    enforce: 'pre',
    resolveId(id) {
        return id === 'devalue' && this.environment.name === 'client'
            ? new URL('tools/plain-values.js', import.meta.url).pathname
            : undefined;
    }
};

// Few chunks instead of many crumbs: small files compress badly, and each is a request of its own. What every page
// needs is `base`, what every officer's page needs besides is `inside`; what pages about reports share is `report`, and
// what those for officers share besides is `desk`; each page stays by itself. A group takes what its files need with
// them, unless a group before it has it.
const chunks = {
    groups: [
        {
            name: 'base',
            test: /[\\/]node_modules[\\/](svelte[\\/]|esm-env[\\/]|clsx[\\/]|devalue[\\/]|openapi-fetch[\\/]|@sveltejs[\\/]kit[\\/](?!.*client[\\/](entry|client-entry|payload)\.js))|[\\/]src[\\/](lib[\\/](api|format|list)|text[\\/](language|sentences|vi[\\/]public)|routes[\\/]\+|rooms[\\/](procedure[\\/]calls|dossier[\\/](calls|states))|ui[\\/](base|button|badge|date-field|field|icon|progress|state-view|table|timeline|toast|layout[\\/](Language|Mark)))/
        },
        {
            name: 'inside',
            test: /[\\/]src[\\/](lib[\\/](?!offline)|text[\\/](vi[\\/]work|work)|ui[\\/](?!drop-zone|figures|rows|shortcut[\\/]Shortcut|tabs|search-select|layout[\\/]Citizen)|rooms[\\/](staff[\\/](Inside|calls)|person[\\/]calls|dossier[\\/](calls|states))|routes[\\/]work[\\/](\+|\(inside\)[\\/]\+layout))/
        },
        {
            name: 'report',
            test: /[\\/]src[\\/](text[\\/](vi[\\/])?report-words|rooms[\\/]report[\\/]ReportState)/
        },
        {
            name: 'waiting',
            test: /[\\/]src[\\/]rooms[\\/]report[\\/](outbox[\\/](?!uploads))/
        },
        {
            name: 'desk',
            test: /[\\/]src[\\/](text[\\/](vi[\\/])?report-(desk|steps)|rooms[\\/]report[\\/]desk[\\/](calls|permits|span))/
        },
        {
            name: 'sealed',
            test: /[\\/]src[\\/]rooms[\\/]ledger[\\/]SealedLater/
        },
        {
            name: 'kinds',
            test: /[\\/]src[\\/]text[\\/](vi[\\/])?ledger-kinds/
        },
        {
            name: 'explorer',
            test: /[\\/]src[\\/]rooms[\\/]ledger[\\/]explorer[\\/](LedgerTable|NumberLink|EntryTable)/
        },
        {
            name: 'case',
            test: /[\\/]src[\\/](text[\\/](vi[\\/])?report-case|rooms[\\/]report[\\/]desk[\\/](Case(?!Cells)|FlaggedText|offer|case-draft))/
        }
    ]
};

// SvelteKit 3 takes its options here. Start-up scripts written into pages are moved to files of their own by
// tools/finish.mjs after the build, so the server's content security policy needs neither hash nor nonce.
export default defineConfig({
    plugins: [
        announcerWithoutStyle,
        plainValues,
        sveltekit({
            adapter: adapter({ pages: 'build', assets: 'build', fallback: 'app.html', precompress: false }),
            paths: { relative: false },
            version: { pollInterval: 0 },
            serviceWorker: { register: false },
            prerender: {
                entries: [
                    '/',
                    '/procedures',
                    '/track',
                    '/phan-anh',
                    '/phan-anh/gui',
                    '/phan-anh/gui-don-gian',
                    '/phan-anh/don-gian-xong',
                    '/ban-do',
                    '/du-lieu-mo',
                    '/so-cai',
                    '/so-cai/bien-nhan'
                ]
            }
        })
    ],
    // MapLibre is the one large piece there is; it is fetched only when somebody opens the map.
    build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1_100 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: chunks } } } } },
    server: { proxy: { '/api': process.env.WARD_URL ?? 'http://127.0.0.1:8080' } },
    test: {
        projects: [
            {
                extends: true,
                resolve: { conditions: ['browser'] },
                test: {
                    name: 'unit',
                    include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
                    environment: 'node'
                }
            },
            {
                test: {
                    name: 'browser',
                    include: ['tests/**/*.test.ts'],
                    environment: 'node',
                    testTimeout: 60_000,
                    hookTimeout: 60_000,
                    // A machine that stands still for seconds must not fail a journey; what fails twice is broken,
                    // and what needed the second try is named in the report.
                    retry: 1,
                    fileParallelism: false
                }
            }
        ]
    }
});
