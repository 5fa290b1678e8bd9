// Why the ledger signs no blocks: read by everybody on its page, and by whoever looks after the system.
export const stopText = {
    why: {
        key_missing: 'Máy chủ không còn khoá đã ký các khối trước.',
        key_differs: 'Khoá trên máy chủ khác với khoá đã ký các khối trước.',
        origin_differs: 'Sổ cái đã được lập dưới một tên khác.',
        state_missing: 'Máy chủ mất bản ghi về khối đã ký gần nhất.',
        state_ahead: 'Dữ liệu trên máy chủ cũ hơn khối đã ký gần nhất.',
        state_differs: 'Dữ liệu trên máy chủ khác với khối đã ký gần nhất.',
        state_unwritten: 'Máy chủ không lưu được bản ghi về khối sắp ký.',
        event_missing: 'Một việc chờ vào sổ không còn trong dữ liệu, hoặc đã mất dấu niêm phong.',
        held_elsewhere: 'Một máy chủ khác đang giữ quyền ký.'
    } as Record<string, string>,
    other: (code: string) => `Máy chủ báo mã ${code}.`
};

export type StopText = typeof stopText;

/** What the server says, in words; the code itself where a newer server has more reasons than this page knows. */
export const whyStopped = (text: StopText, code: string): string => text.why[code] ?? text.other(code);
