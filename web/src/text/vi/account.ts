// Sentences of signing in and of one's own account.
export const accountText = {
    signIn: {
        title: 'Đăng nhập',
        lead: 'Dành cho cán bộ, công chức của phường.',
        login: 'Tên đăng nhập',
        password: 'Mật khẩu',
        show: 'Hiện mật khẩu',
        button: 'Đăng nhập',
        codeTitle: 'Xác thực bước hai',
        code: 'Mã 6 số trên ứng dụng xác thực',
        codeHint: 'Hoặc một mã dự phòng đã được cấp.',
        loginEmpty: 'Hãy nhập tên đăng nhập.',
        passwordEmpty: 'Hãy nhập mật khẩu.',
        codeEmpty: 'Hãy nhập mã xác thực.',
        idle: 'Phiên làm việc đã khoá do không thao tác. Hãy đăng nhập lại; bản nháp vẫn còn.',
        ended: 'Bạn đã đăng xuất.',
        forgot: 'Quên mật khẩu: liên hệ quản trị hệ thống của phường để được cấp lại.'
    },
    password: {
        title: 'Đổi mật khẩu',
        must: 'Đây là lần đăng nhập đầu tiên. Hãy đặt mật khẩu của riêng bạn.',
        old: 'Mật khẩu hiện tại',
        fresh: 'Mật khẩu mới',
        freshHint: 'Ít nhất 8 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt.',
        again: 'Nhập lại mật khẩu mới',
        differ: 'Hai lần nhập mật khẩu mới chưa giống nhau.',
        weak: 'Mật khẩu mới chưa đủ mạnh.',
        button: 'Lưu mật khẩu',
        done: 'Đã đổi mật khẩu.'
    },
    factor: {
        title: 'Xác thực hai bước',
        off: 'Chưa bật. Bật lên để người khác có mật khẩu cũng không vào được tài khoản của bạn.',
        on: 'Đang bật.',
        start: 'Bật xác thực hai bước',
        scan: 'Quét mã này bằng ứng dụng xác thực trên điện thoại',
        secret: 'Hoặc nhập khoá này vào ứng dụng',
        openApp: 'Mở bằng ứng dụng trên máy này',
        code: 'Mã 6 số ứng dụng đang hiện',
        confirm: 'Xác nhận và bật',
        recoveryTitle: 'Mã dự phòng',
        recovery:
            'Mỗi mã dùng một lần khi không có điện thoại. In hoặc chép ra nơi an toàn; mã không hiện lại lần nữa.',
        recoveryDone: 'Tôi đã lưu các mã này',
        remove: 'Tắt xác thực hai bước',
        removed: 'Đã tắt xác thực hai bước.',
        enabled: 'Đã bật xác thực hai bước.'
    }
};

export type AccountText = typeof accountText;
