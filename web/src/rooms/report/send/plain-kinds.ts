// The kinds as they ship, written into the plain form when the pages are built.
interface PlainKind {
    code: string;
    name: string;
    category: string;
    public: boolean;
}

const files = import.meta.glob<{ kinds: (Omit<PlainKind, 'public'> & { public?: boolean })[] }>(
    '../../../../../data/reports/kinds.json',
    { eager: true, import: 'default' }
);

export const plainKinds: PlainKind[] = Object.values(files)
    .flatMap(({ kinds }) => kinds)
    .map(({ code, name, category, public: shown }) => ({
        code,
        name,
        category,
        public: category !== 'crime_prevention' && shown !== false
    }));
