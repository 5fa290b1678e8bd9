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

// SvelteKit 3 takes its options here. Start-up scripts written into pages are moved to files of their own by
// tools/finish.mjs after the build, so the server's content security policy needs neither hash nor nonce.
export default defineConfig({
    plugins: [
        announcerWithoutStyle,
        sveltekit({
            adapter: adapter({ pages: 'build', assets: 'build', fallback: 'app.html', precompress: false }),
            paths: { relative: false },
            version: { pollInterval: 0 },
            prerender: { entries: ['/', '/procedures', '/track'] }
        })
    ],
    build: { target: 'es2022', assetsInlineLimit: 0 },
    server: { proxy: { '/api': process.env.WARD_URL ?? 'http://127.0.0.1:8080' } },
    test: {
        projects: [
            {
                extends: true,
                resolve: { conditions: ['browser'] },
                test: { name: 'unit', include: ['src/**/*.test.ts'], environment: 'node' }
            },
            {
                test: {
                    name: 'browser',
                    include: ['tests/**/*.test.ts'],
                    environment: 'node',
                    testTimeout: 60_000,
                    hookTimeout: 60_000,
                    fileParallelism: false
                }
            }
        ]
    }
});
