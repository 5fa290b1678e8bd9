// Sentences of handling a report, at the desk and outside: why the server says no.
export const handlingText = {
    error: {
        'report.kind.unknown': 'Loại việc này không còn dùng. Hãy chọn loại khác.',
        'report.refuse.reason': 'Hãy ghi lý do không tiếp nhận, từ 10 đến 1.000 ký tự.',
        'report.forward.reason': 'Hãy ghi lý do chuyển, từ 10 đến 1.000 ký tự.',
        'report.forward.to': 'Hãy ghi nơi chuyển đến, không quá 300 ký tự.',
        'report.assign.agency': 'Đơn vị này không còn hoạt động. Hãy chọn đơn vị khác.',
        'report.assign.officer': 'Người này hôm nay không được giao xử lý phản ánh ở đơn vị đã chọn.',
        'report.assign.reason': 'Hãy ghi vì sao giao lại, từ 10 đến 1.000 ký tự.',
        'report.extend.reason': 'Hãy ghi lý do gia hạn, từ 10 đến 1.000 ký tự.',
        'report.extend.days': 'Số ngày gia hạn phải từ 1 và không quá mức của loại việc này.',
        'report.extend.twice': 'Phản ánh đã được gia hạn một lần.',
        'report.extend.late': 'Đã quá hạn nên không gia hạn được nữa.',
        'report.result': 'Hãy ghi kết quả xử lý, từ 10 đến 1.000 ký tự.',
        'report.evidence.missing': 'Cần ảnh chụp tại chỗ sau khi xử lý, hoặc lý do không có ảnh.',
        'report.evidence.far':
            'Không ảnh nào được chụp trong vòng 30 m quanh nơi phản ánh, hoặc ảnh không ghi vị trí. Hãy chụp lại tại chỗ hoặc ghi lý do.',
        'report.device.invalid': 'Vị trí điện thoại báo không hợp lệ. Hãy chụp lại tại chỗ hoặc ghi lý do.',
        'report.no_photo_reason': 'Hãy ghi lý do không có ảnh, từ 10 đến 1.000 ký tự.',
        'report.merge.unknown': 'Không có phản ánh nào mang mã này.',
        'report.merge.self': 'Không thể gộp phản ánh vào chính nó.',
        'report.merge.state': 'Phản ánh kia đã bị từ chối, đã chuyển hoặc đã gộp; hãy chọn phản ánh khác.',
        'report.merge.secret': 'Tin về tội phạm không gộp được với phản ánh thường.',
        'report.moderate.public': 'Phản ánh đã thôi công khai thì không công khai lại được.',
        'report.shown_text': 'Phần chữ cho người khác đọc không quá 4.000 ký tự.',
        'report.publish.text': 'Phần chữ chưa được duyệt. Hãy duyệt nội dung trước khi công bố.',
        'report.publish.photos': 'Còn ảnh chưa được duyệt. Hãy duyệt nội dung trước khi công bố.',
        'photo.unknown': 'Ảnh để quá lâu nên không còn trên máy chủ. Hãy bỏ ảnh này rồi gửi lại.',
        'photo.taken': 'Ảnh này đã gắn vào phản ánh. Hãy bỏ đi rồi gửi ảnh khác.',
        'photo.too_many': 'Mỗi phản ánh có tối đa 20 ảnh. Hãy bỏ bớt.',
        photo: 'Không đọc được ảnh này. Hãy chọn ảnh khác.',
        'photo.type': 'Tệp này không phải ảnh. Hãy chọn ảnh JPEG, PNG, HEIC hoặc WebP.',
        'photo.animated': 'Ảnh động không gửi được. Hãy chọn ảnh thường.',
        'photo.too_large': 'Ảnh quá lớn. Hãy chọn ảnh nhỏ hơn.',
        'photo.too_many_pixels': 'Ảnh quá lớn. Hãy chọn ảnh nhỏ hơn.'
    } as Record<string, string>
};

export type HandlingText = typeof handlingText;
