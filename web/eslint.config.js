import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
    { ignores: ['build/', '.svelte-kit/', 'node_modules/', 'src/api/schema.d.ts'] },
    ...ts.configs.recommended,
    ...svelte.configs['flat/recommended'],
    { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
    {
        files: ['**/*.svelte', '**/*.svelte.ts'],
        languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser } }
    },
    {
        rules: {
            // Only src/lib/api.ts may speak to the server, so that every call carries the same headers.
            'no-restricted-globals': [
                'error',
                { name: 'fetch', message: 'Use src/lib/api.ts.' },
                'EventSource',
                'XMLHttpRequest'
            ],
            // The site is served at the root of its own host, so links need no base path.
            'svelte/no-navigation-without-resolve': 'off',
            // Sets, dates and search words are replaced as a whole here, never changed in place.
            'svelte/prefer-svelte-reactivity': 'off'
        }
    },
    {
        files: ['src/lib/api.ts', 'src/service-worker/**', 'tests/**', 'tools/**'],
        rules: { 'no-restricted-globals': 'off' }
    }
);
