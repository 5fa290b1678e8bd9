BEGIN TRANSACTION;
CREATE TABLE absence (
    id            integer PRIMARY KEY,
    ward_id       bigint NOT NULL,
    officer_id    bigint NOT NULL,
    substitute_id bigint NOT NULL CHECK (substitute_id <> officer_id),
    work_field    text   NOT NULL,
    from_on       bigint NOT NULL,
    to_on         bigint NOT NULL,
    reason        text   NOT NULL CHECK (length(reason) BETWEEN 1 AND 300)
);
CREATE TABLE agency (
    id        integer PRIMARY KEY,
    ward_id   bigint NOT NULL,
    code      text   NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    name      text   NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    kind      text   NOT NULL CHECK (kind IN ('centre', 'office', 'department', 'party', 'front')),
    parent_id bigint NOT NULL,
    active    bigint NOT NULL CHECK (active IN (0, 1))
);
INSERT INTO "agency" VALUES(250538713132568577,21028,'centre','Trung tâm Phục vụ hành chính công','centre',0,1);
INSERT INTO "agency" VALUES(250538713132568579,21028,'office','Văn phòng Hội đồng nhân dân và Ủy ban nhân dân','office',0,1);
INSERT INTO "agency" VALUES(250538713132568581,21028,'economy','Phòng Kinh tế, Hạ tầng và Đô thị','department',0,1);
INSERT INTO "agency" VALUES(250538713132568583,21028,'society','Phòng Văn hóa - Xã hội','department',0,1);
INSERT INTO "agency" VALUES(250538713132568585,21028,'party-office','Văn phòng Đảng ủy','party',0,1);
INSERT INTO "agency" VALUES(250538713132568587,21028,'party-building','Ban Xây dựng Đảng','party',0,1);
INSERT INTO "agency" VALUES(250538713132568589,21028,'party-inspection','Cơ quan Ủy ban Kiểm tra Đảng ủy','party',0,1);
CREATE TABLE backup (
    ward_id    bigint NOT NULL,
    started_ms bigint NOT NULL,
    node       bigint NOT NULL,
    ended_ms   bigint,
    origin     text   NOT NULL CHECK (origin IN ('schedule', 'command')),
    outcome    text   NOT NULL CHECK (outcome IN ('running', 'good', 'failed')),
    verified   bigint NOT NULL,
    same_disk  bigint NOT NULL,
    folder     text   NOT NULL,
    bytes      bigint NOT NULL,
    files      bigint NOT NULL,
    reason     text   NOT NULL,
    PRIMARY KEY (ward_id, started_ms)
);
CREATE TABLE calendar (
    ward_id                integer PRIMARY KEY,
    revision               bigint NOT NULL,
    forward_until_minute   bigint NOT NULL CHECK (forward_until_minute BETWEEN 0 AND 1440),
    make_up_weekday        bigint NOT NULL CHECK (make_up_weekday BETWEEN 0 AND 6)
);
INSERT INTO "calendar" VALUES(21028,250538712507617326,900,1);
CREATE TABLE calendar_day (
    ward_id     bigint NOT NULL REFERENCES calendar (ward_id),
    date        bigint NOT NULL,
    kind        text   NOT NULL CHECK (kind IN ('off', 'make_up')),
    name        text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    document    text   NOT NULL CHECK (length(document) <= 200),
    provisional bigint NOT NULL CHECK (provisional IN (0, 1)),
    PRIMARY KEY (ward_id, date)
);
INSERT INTO "calendar_day" VALUES(21028,20089,'off','Tết Dương lịch','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20113,'off','Nghỉ Tết Nguyên đán (không tiếp nhận thứ Bảy)','',0);
INSERT INTO "calendar_day" VALUES(21028,20115,'off','Tết Nguyên đán Ất Tỵ','6150/TB-BLĐTBXH',0);
INSERT INTO "calendar_day" VALUES(21028,20116,'off','Tết Nguyên đán Ất Tỵ','6150/TB-BLĐTBXH',0);
INSERT INTO "calendar_day" VALUES(21028,20117,'off','Tết Nguyên đán Ất Tỵ','6150/TB-BLĐTBXH',0);
INSERT INTO "calendar_day" VALUES(21028,20118,'off','Tết Nguyên đán Ất Tỵ','6150/TB-BLĐTBXH',0);
INSERT INTO "calendar_day" VALUES(21028,20119,'off','Tết Nguyên đán Ất Tỵ','6150/TB-BLĐTBXH',0);
INSERT INTO "calendar_day" VALUES(21028,20120,'off','Nghỉ Tết Nguyên đán (không tiếp nhận thứ Bảy)','',0);
INSERT INTO "calendar_day" VALUES(21028,20185,'off','Giỗ Tổ Hùng Vương','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20204,'make_up','Làm bù cho ngày 02/5/2025','6150/TB-BLĐTBXH',0);
INSERT INTO "calendar_day" VALUES(21028,20208,'off','Ngày Chiến thắng','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20209,'off','Ngày Quốc tế lao động','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20210,'off','Nghỉ hoán đổi, làm bù ngày 26/4/2025','6150/TB-BLĐTBXH',0);
INSERT INTO "calendar_day" VALUES(21028,20332,'off','Quốc khánh (ngày liền kề)','6150/TB-BLĐTBXH',0);
INSERT INTO "calendar_day" VALUES(21028,20333,'off','Quốc khánh','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20454,'off','Tết Dương lịch','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20455,'off','Nghỉ hoán đổi, làm bù ngày 10/01/2026','12729/VPCP-KGVX',0);
INSERT INTO "calendar_day" VALUES(21028,20463,'make_up','Làm bù cho ngày 02/01/2026','12729/VPCP-KGVX',0);
INSERT INTO "calendar_day" VALUES(21028,20498,'off','Nghỉ Tết Nguyên đán (không tiếp nhận thứ Bảy)','',0);
INSERT INTO "calendar_day" VALUES(21028,20500,'off','Tết Nguyên đán Bính Ngọ','9441/TB-BNV',0);
INSERT INTO "calendar_day" VALUES(21028,20501,'off','Tết Nguyên đán Bính Ngọ','9441/TB-BNV',0);
INSERT INTO "calendar_day" VALUES(21028,20502,'off','Tết Nguyên đán Bính Ngọ','9441/TB-BNV',0);
INSERT INTO "calendar_day" VALUES(21028,20503,'off','Tết Nguyên đán Bính Ngọ','9441/TB-BNV',0);
INSERT INTO "calendar_day" VALUES(21028,20504,'off','Tết Nguyên đán Bính Ngọ','9441/TB-BNV',0);
INSERT INTO "calendar_day" VALUES(21028,20505,'off','Nghỉ Tết Nguyên đán (không tiếp nhận thứ Bảy)','',0);
INSERT INTO "calendar_day" VALUES(21028,20570,'off','Nghỉ bù Giỗ Tổ Hùng Vương (26/4/2026)','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20573,'off','Ngày Chiến thắng','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20574,'off','Ngày Quốc tế lao động','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20687,'make_up','Làm bù cho ngày 31/8/2026','',0);
INSERT INTO "calendar_day" VALUES(21028,20696,'off','Nghỉ hoán đổi, làm bù ngày 22/8/2026','',0);
INSERT INTO "calendar_day" VALUES(21028,20697,'off','Quốc khánh (ngày liền kề)','9441/TB-BNV',0);
INSERT INTO "calendar_day" VALUES(21028,20698,'off','Quốc khánh','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20781,'off','Ngày Văn hóa Việt Nam','28/2026/QH16',0);
INSERT INTO "calendar_day" VALUES(21028,20819,'off','Tết Dương lịch','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20854,'off','Tết Nguyên đán Đinh Mùi','',1);
INSERT INTO "calendar_day" VALUES(21028,20855,'off','Nghỉ Tết Nguyên đán (không tiếp nhận thứ Bảy)','',1);
INSERT INTO "calendar_day" VALUES(21028,20857,'off','Tết Nguyên đán Đinh Mùi','',1);
INSERT INTO "calendar_day" VALUES(21028,20858,'off','Tết Nguyên đán Đinh Mùi','',1);
INSERT INTO "calendar_day" VALUES(21028,20859,'off','Nghỉ bù Tết Nguyên đán Đinh Mùi','',1);
INSERT INTO "calendar_day" VALUES(21028,20860,'off','Nghỉ bù Tết Nguyên đán Đinh Mùi','',1);
INSERT INTO "calendar_day" VALUES(21028,20924,'off','Giỗ Tổ Hùng Vương','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20938,'off','Ngày Chiến thắng','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,20941,'off','Nghỉ bù Ngày Quốc tế lao động (01/5/2027)','45/2019/QH14',1);
INSERT INTO "calendar_day" VALUES(21028,21062,'off','Quốc khánh (ngày liền kề)','',1);
INSERT INTO "calendar_day" VALUES(21028,21063,'off','Quốc khánh','45/2019/QH14',0);
INSERT INTO "calendar_day" VALUES(21028,21146,'off','Ngày Văn hóa Việt Nam','28/2026/QH16',0);
CREATE TABLE calendar_session (
    ward_id     bigint NOT NULL REFERENCES calendar (ward_id),
    purpose     text   NOT NULL CHECK (purpose IN ('work', 'intake')),
    weekday     bigint NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    from_minute bigint NOT NULL CHECK (from_minute >= 0),
    to_minute   bigint NOT NULL CHECK (to_minute > from_minute AND to_minute < 1440),
    PRIMARY KEY (ward_id, purpose, weekday, from_minute)
);
INSERT INTO "calendar_session" VALUES(21028,'work',1,420,690);
INSERT INTO "calendar_session" VALUES(21028,'work',1,810,1020);
INSERT INTO "calendar_session" VALUES(21028,'work',2,420,690);
INSERT INTO "calendar_session" VALUES(21028,'work',2,810,1020);
INSERT INTO "calendar_session" VALUES(21028,'work',3,420,690);
INSERT INTO "calendar_session" VALUES(21028,'work',3,810,1020);
INSERT INTO "calendar_session" VALUES(21028,'work',4,420,690);
INSERT INTO "calendar_session" VALUES(21028,'work',4,810,1020);
INSERT INTO "calendar_session" VALUES(21028,'work',5,420,690);
INSERT INTO "calendar_session" VALUES(21028,'work',5,810,1020);
INSERT INTO "calendar_session" VALUES(21028,'intake',6,450,660);
CREATE TABLE consultation (
    id          integer PRIMARY KEY,
    ward_id     bigint NOT NULL,
    dossier_id  bigint NOT NULL REFERENCES dossier (id),
    step_id     bigint NOT NULL REFERENCES dossier_step (id),
    asked_of    text   NOT NULL,
    agency_id   bigint NOT NULL,
    content     text   NOT NULL,
    asked_ms    bigint NOT NULL,
    asked_by    bigint NOT NULL,
    due_ms      bigint NOT NULL,
    answered_ms bigint,
    answered_by bigint NOT NULL,
    answer      text   NOT NULL
);
CREATE TABLE counted (
    ward_id    bigint NOT NULL,
    figure     text   NOT NULL,
    day        bigint NOT NULL,
    id         bigint NOT NULL,
    dossier_id bigint NOT NULL REFERENCES dossier (id),
    officer_id bigint NOT NULL,
    agency_id  bigint NOT NULL,
    PRIMARY KEY (ward_id, figure, day, id)
) WITHOUT ROWID;
INSERT INTO "counted" VALUES(21028,'accepted',20780,250538717335261274,250538717335261265,250538713132568591,250538713132568577);
INSERT INTO "counted" VALUES(21028,'accepted',20780,250538717335261287,250538717335261278,250538713132568591,250538713132568577);
INSERT INTO "counted" VALUES(21028,'accepted',20780,250538717335261298,250538717335261289,250538713132568591,250538713132568577);
INSERT INTO "counted" VALUES(21028,'accepted',20780,250538717335261311,250538717335261302,250538713132568591,250538713132568577);
INSERT INTO "counted" VALUES(21028,'received',20780,250538717335261271,250538717335261265,250538713132568591,250538713132568577);
INSERT INTO "counted" VALUES(21028,'received',20780,250538717335261284,250538717335261278,250538713132568591,250538713132568577);
INSERT INTO "counted" VALUES(21028,'received',20780,250538717335261295,250538717335261289,250538713132568591,250538713132568577);
INSERT INTO "counted" VALUES(21028,'received',20780,250538717335261308,250538717335261302,250538713132568591,250538713132568577);
CREATE TABLE default_steps (
    ward_id    bigint NOT NULL,
    work_field text   NOT NULL,
    steps      text   NOT NULL,
    PRIMARY KEY (ward_id, work_field)
);
INSERT INTO "default_steps" VALUES(21028,'tu-phap','[{"stage":1,"name":"Thẩm định hồ sơ","kind":"handle","agency":"office","external":"","share":60},{"stage":2,"name":"Kiểm tra, trình ký","kind":"review","agency":"office","external":"","share":20},{"stage":3,"name":"Ký duyệt","kind":"sign","agency":"office","external":"","share":15},{"stage":4,"name":"Vào sổ, đóng dấu","kind":"issue","agency":"office","external":"","share":5}]');
INSERT INTO "default_steps" VALUES(21028,'an-sinh','[{"stage":1,"name":"Thẩm định hồ sơ","kind":"handle","agency":"society","external":"","share":60},{"stage":2,"name":"Kiểm tra, trình ký","kind":"review","agency":"society","external":"","share":20},{"stage":3,"name":"Ký duyệt","kind":"sign","agency":"office","external":"","share":15},{"stage":4,"name":"Vào sổ, đóng dấu","kind":"issue","agency":"office","external":"","share":5}]');
INSERT INTO "default_steps" VALUES(21028,'van-hoa-xa-hoi','[{"stage":1,"name":"Thẩm định hồ sơ","kind":"handle","agency":"society","external":"","share":60},{"stage":2,"name":"Kiểm tra, trình ký","kind":"review","agency":"society","external":"","share":20},{"stage":3,"name":"Ký duyệt","kind":"sign","agency":"office","external":"","share":15},{"stage":4,"name":"Vào sổ, đóng dấu","kind":"issue","agency":"office","external":"","share":5}]');
INSERT INTO "default_steps" VALUES(21028,'dat-dai-xay-dung','[{"stage":1,"name":"Thẩm định hồ sơ","kind":"handle","agency":"economy","external":"","share":60},{"stage":2,"name":"Kiểm tra, trình ký","kind":"review","agency":"economy","external":"","share":20},{"stage":3,"name":"Ký duyệt","kind":"sign","agency":"office","external":"","share":15},{"stage":4,"name":"Vào sổ, đóng dấu","kind":"issue","agency":"office","external":"","share":5}]');
INSERT INTO "default_steps" VALUES(21028,'kinh-te','[{"stage":1,"name":"Thẩm định hồ sơ","kind":"handle","agency":"economy","external":"","share":60},{"stage":2,"name":"Kiểm tra, trình ký","kind":"review","agency":"economy","external":"","share":20},{"stage":3,"name":"Ký duyệt","kind":"sign","agency":"office","external":"","share":15},{"stage":4,"name":"Vào sổ, đóng dấu","kind":"issue","agency":"office","external":"","share":5}]');
CREATE TABLE dossier (
    id                  integer PRIMARY KEY,
    ward_id             bigint NOT NULL,
    code                text   NOT NULL,
    register_year       bigint NOT NULL,
    register_number     bigint NOT NULL,
    state               text   NOT NULL CHECK (state IN ('registered', 'accepted', 'not_accepted', 'in_process',
                            'supplement_asked', 'payment_asked', 'withdrawn', 'stopped', 'decided', 'returned')),
    procedure_code      text   NOT NULL,
    procedure_version   bigint NOT NULL,
    procedure_name      text   NOT NULL,
    field               text   NOT NULL,
    work_field          text   NOT NULL,
    case_name           text   NOT NULL,
    channel             text   NOT NULL CHECK (channel IN ('counter', 'post', 'online', 'vneid')),
    applicant_id        bigint NOT NULL,
    applicant_name      text   NOT NULL,
    behalf_name         text   NOT NULL,
    behalf_id_number    text   NOT NULL,
    content             text   NOT NULL CHECK (length(content) <= 2000),
    sets                bigint NOT NULL CHECK (sets BETWEEN 1 AND 20),
    receive_result      text   NOT NULL CHECK (receive_result IN ('counter', 'post', 'online')),
    address_for_result  text   NOT NULL,
    duplicate_reason    text   NOT NULL,
    received_ms         bigint NOT NULL,
    received_by         bigint NOT NULL,
    received_agency     bigint NOT NULL,
    forward_due_ms      bigint,
    forwarded_ms        bigint,
    starts_ms           bigint,
    due_ms              bigint,
    due_original_ms     bigint,
    due_extended_ms     bigint,
    due_rule            text   NOT NULL,
    paused_ms           bigint,
    supplements_appraisal bigint NOT NULL,
    stage               bigint NOT NULL,
    fee                 bigint,
    fee_lines           text   NOT NULL,
    fee_paid_ms         bigint,
    decided_ms          bigint,
    ended_ms            bigint,
    result_number       text   NOT NULL,
    result_summary      text   NOT NULL,
    signed_by           bigint NOT NULL,
    signed_ms           bigint,
    returned_channel    text   NOT NULL,
    returned_to         text   NOT NULL,
    version             bigint NOT NULL,
    words               text   NOT NULL,
    UNIQUE (ward_id, code)
);
INSERT INTO "dossier" VALUES(250538717335261265,21028,'H48.21028-261123-0001',2026,1,'in_process','1.001776',1,'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng','bao-tro-xa-hoi','an-sinh','','counter',250538717335261263,'Nguyễn Văn Bền A','','','Trợ cấp xã hội hằng tháng',1,'counter','','Hồ sơ khác của cùng một người',1795422684250,250538713132568591,250538713132568577,1795564800000,1795422684250,1795422684250,1796724000000,1796724000000,NULL,'{"term":{"value":10,"unit":"working_day","same_day":false},"case_name":"","channel":"counter","receipt_rule":"at_next_opening","late_receipt_next_day":false,"counted_from":"2026-11-23T08:31:24.250Z","pauses":[],"provisional":false}',NULL,0,1,0,'[{"name":"Không thu phí, lệ phí","document":"","basis":"free","quantity":1,"pages":0,"amount":0}]',NULL,NULL,NULL,'','',0,NULL,'','',1,' 0001 21028 261123 a ben bền h48 nguyen nguyễn van văn ');
INSERT INTO "dossier" VALUES(250538717335261278,21028,'H48.21028-261123-0002',2026,2,'in_process','1.001776',1,'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng','bao-tro-xa-hoi','an-sinh','','counter',250538717335261263,'Nguyễn Văn Bền A','','','Trợ cấp xã hội hằng tháng',1,'counter','','Hồ sơ khác của cùng một người',1795422684508,250538713132568591,250538713132568577,1795564800000,1795422684508,1795422684508,1796724000000,1796724000000,NULL,'{"term":{"value":10,"unit":"working_day","same_day":false},"case_name":"","channel":"counter","receipt_rule":"at_next_opening","late_receipt_next_day":false,"counted_from":"2026-11-23T08:31:24.508Z","pauses":[],"provisional":false}',NULL,0,1,0,'[{"name":"Không thu phí, lệ phí","document":"","basis":"free","quantity":1,"pages":0,"amount":0}]',NULL,NULL,NULL,'','',0,NULL,'','',1,' 0002 21028 261123 a ben bền h48 nguyen nguyễn van văn ');
INSERT INTO "dossier" VALUES(250538717335261289,21028,'H48.21028-261123-0003',2026,3,'in_process','1.001193',1,'Thủ tục đăng ký khai sinh','ho-tich','tu-phap','','counter',250538717335261263,'Nguyễn Văn Bền A','','','Đăng ký khai sinh',1,'counter','','Hồ sơ khác của cùng một người',1795422684512,250538713132568591,250538713132568577,1795564800000,1795422684512,1795422684512,1795600800000,1795600800000,NULL,'{"term":{"value":1,"unit":"working_day","same_day":true},"case_name":"","channel":"counter","receipt_rule":"at_next_opening","late_receipt_next_day":true,"counted_from":"2026-11-23T08:31:24.512Z","pauses":[],"provisional":false}',NULL,0,1,NULL,'[]',NULL,NULL,NULL,'','',0,NULL,'','',1,' 0003 21028 261123 a ben bền h48 nguyen nguyễn van văn ');
INSERT INTO "dossier" VALUES(250538717335261302,21028,'H48.21028-261123-0004',2026,4,'in_process','1.001776',1,'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng','bao-tro-xa-hoi','an-sinh','','counter',250538717335261263,'Nguyễn Văn Bền A','','','Trợ cấp xã hội hằng tháng',1,'counter','','Hồ sơ khác của cùng một người',1795422684535,250538713132568591,250538713132568577,1795564800000,1795422684535,1795422684535,1796724000000,1796724000000,NULL,'{"term":{"value":10,"unit":"working_day","same_day":false},"case_name":"","channel":"counter","receipt_rule":"at_next_opening","late_receipt_next_day":false,"counted_from":"2026-11-23T08:31:24.535Z","pauses":[],"provisional":false}',NULL,0,1,0,'[{"name":"Không thu phí, lệ phí","document":"","basis":"free","quantity":1,"pages":0,"amount":0}]',NULL,NULL,NULL,'','',0,NULL,'','',1,' 0004 21028 261123 a ben bền h48 nguyen nguyễn van văn ');
CREATE TABLE dossier_component (
    ward_id     bigint NOT NULL,
    dossier_id  bigint NOT NULL REFERENCES dossier (id),
    code        text   NOT NULL,
    name        text   NOT NULL,
    originals   bigint NOT NULL CHECK (originals BETWEEN 0 AND 99),
    certified   bigint NOT NULL CHECK (certified BETWEEN 0 AND 99),
    photocopies bigint NOT NULL CHECK (photocopies BETWEEN 0 AND 99),
    note        text   NOT NULL,
    PRIMARY KEY (ward_id, dossier_id, code)
) WITHOUT ROWID;
INSERT INTO "dossier_component" VALUES(21028,250538717335261265,'01','Tờ khai đề nghị trợ giúp xã hội theo mẫu của từng nhóm đối tượng',1,0,0,'');
INSERT INTO "dossier_component" VALUES(21028,250538717335261278,'01','Tờ khai đề nghị trợ giúp xã hội theo mẫu của từng nhóm đối tượng',1,0,0,'');
INSERT INTO "dossier_component" VALUES(21028,250538717335261289,'01','Tờ khai đăng ký khai sinh',1,0,0,'');
INSERT INTO "dossier_component" VALUES(21028,250538717335261302,'01','Tờ khai đề nghị trợ giúp xã hội theo mẫu của từng nhóm đối tượng',1,0,0,'');
CREATE TABLE dossier_file (
    ward_id        bigint NOT NULL,
    dossier_id     bigint NOT NULL REFERENCES dossier (id),
    file_id        bigint NOT NULL,
    place          text   NOT NULL CHECK (place IN ('component', 'supplement', 'step', 'consultation', 'result')),
    component_code text   NOT NULL,
    attached_ms    bigint NOT NULL,
    attached_by    bigint NOT NULL,
    PRIMARY KEY (ward_id, dossier_id, file_id)
) WITHOUT ROWID;
INSERT INTO "dossier_file" VALUES(21028,250538717335261278,250538717335261276,'component','01',1795422684508,250538713132568591);
INSERT INTO "dossier_file" VALUES(21028,250538717335261302,250538717335261300,'component','01',1795422684535,250538713132568591);
CREATE TABLE dossier_procedure_name (
    ward_id        bigint NOT NULL,
    procedure_code text   NOT NULL,
    name           text   NOT NULL,
    PRIMARY KEY (ward_id, procedure_code, name)
) WITHOUT ROWID;
INSERT INTO "dossier_procedure_name" VALUES(21028,'1.001193','Thủ tục đăng ký khai sinh');
INSERT INTO "dossier_procedure_name" VALUES(21028,'1.001193','Đăng ký khai sinh');
INSERT INTO "dossier_procedure_name" VALUES(21028,'1.001776','Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng');
INSERT INTO "dossier_procedure_name" VALUES(21028,'1.001776','Trợ cấp xã hội hằng tháng');
CREATE TABLE dossier_procedure_word (
    ward_id        bigint NOT NULL,
    word           text   NOT NULL,
    procedure_code text   NOT NULL,
    PRIMARY KEY (ward_id, word, procedure_code)
) WITHOUT ROWID;
INSERT INTO "dossier_procedure_word" VALUES(21028,'cap','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'cham','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'chinh','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'chăm','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'chỉnh','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'cấp','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'dang','1.001193');
INSERT INTO "dossier_procedure_word" VALUES(21028,'dieu','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'duong','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'dưỡng','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'hang','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'hien','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'hiện','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'ho','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'hoi','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'huong','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'hàng','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'hưởng','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'hằng','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'hỗ','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'hội','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'khai','1.001193');
INSERT INTO "dossier_procedure_word" VALUES(21028,'kinh','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'ky','1.001193');
INSERT INTO "dossier_procedure_word" VALUES(21028,'ký','1.001193');
INSERT INTO "dossier_procedure_word" VALUES(21028,'nuoi','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'nuôi','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'phi','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'phí','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'sinh','1.001193');
INSERT INTO "dossier_procedure_word" VALUES(21028,'soc','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'sóc','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'thang','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'thoi','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'thu','1.001193');
INSERT INTO "dossier_procedure_word" VALUES(21028,'thuc','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'tháng','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'thôi','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'thủ','1.001193');
INSERT INTO "dossier_procedure_word" VALUES(21028,'thực','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'tro','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'trợ','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'tuc','1.001193');
INSERT INTO "dossier_procedure_word" VALUES(21028,'tục','1.001193');
INSERT INTO "dossier_procedure_word" VALUES(21028,'xa','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'xã','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'điều','1.001776');
INSERT INTO "dossier_procedure_word" VALUES(21028,'đăng','1.001193');
CREATE TABLE dossier_reading (
    ward_id    bigint NOT NULL,
    dossier_id bigint NOT NULL REFERENCES dossier (id),
    officer_id bigint NOT NULL,
    read_ms    bigint NOT NULL,
    PRIMARY KEY (ward_id, dossier_id, officer_id)
) WITHOUT ROWID;
CREATE TABLE dossier_step (
    id              integer PRIMARY KEY,
    ward_id         bigint NOT NULL,
    dossier_id      bigint NOT NULL REFERENCES dossier (id),
    stage           bigint NOT NULL,
    name            text   NOT NULL,
    kind            text   NOT NULL CHECK (kind IN ('handle', 'review', 'sign', 'issue', 'consult')),
    agency_id       bigint NOT NULL,
    external        text   NOT NULL,
    share           bigint NOT NULL,
    officer_id      bigint NOT NULL,
    state           text   NOT NULL CHECK (state IN ('waiting', 'open', 'done', 'skipped')),
    due_ms          bigint,
    effort_minutes  bigint NOT NULL,
    opened_ms       bigint,
    done_ms         bigint,
    done_by         bigint NOT NULL,
    note            text   NOT NULL
);
INSERT INTO "dossier_step" VALUES(250538717335261266,21028,250538717335261265,1,'Thẩm định hồ sơ','handle',250538713132568583,'',60,250538713140957199,'open',1796203473700,240,1795422684250,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261267,21028,250538717335261265,2,'Kiểm tra, trình ký','review',250538713132568583,'',20,0,'waiting',1796377336850,240,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261268,21028,250538717335261265,3,'Ký duyệt','sign',250538713132568579,'',15,0,'waiting',1796702134212,240,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261269,21028,250538717335261265,4,'Vào sổ, đóng dấu','issue',250538713132568579,'',5,0,'waiting',1796724000000,240,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261279,21028,250538717335261278,1,'Thẩm định hồ sơ','handle',250538713132568583,'',60,250538713140957202,'open',1796203473803,240,1795422684508,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261280,21028,250538717335261278,2,'Kiểm tra, trình ký','review',250538713132568583,'',20,0,'waiting',1796377336901,240,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261281,21028,250538717335261278,3,'Ký duyệt','sign',250538713132568579,'',15,0,'waiting',1796702134225,240,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261282,21028,250538717335261278,4,'Vào sổ, đóng dấu','issue',250538713132568579,'',5,0,'waiting',1796724000000,240,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261290,21028,250538717335261289,1,'Kiểm tra, nhập sổ hộ tịch điện tử','handle',250538713132568579,'',60,250538713136762936,'open',1795579953804,240,1795422684512,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261291,21028,250538717335261289,2,'Kiểm tra, trình ký','review',250538713132568579,'',20,0,'waiting',1795593976902,113,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261292,21028,250538717335261289,3,'Ký duyệt','sign',250538713132568579,'',15,0,'waiting',1795599094225,85,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261293,21028,250538717335261289,4,'Vào sổ, đóng dấu','issue',250538713132568579,'',5,0,'waiting',1795600800000,28,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261303,21028,250538717335261302,1,'Thẩm định hồ sơ','handle',250538713132568583,'',60,250538713140957205,'open',1796203473814,240,1795422684535,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261304,21028,250538717335261302,2,'Kiểm tra, trình ký','review',250538713132568583,'',20,0,'waiting',1796377336907,240,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261305,21028,250538717335261302,3,'Ký duyệt','sign',250538713132568579,'',15,0,'waiting',1796702134226,240,NULL,NULL,0,'');
INSERT INTO "dossier_step" VALUES(250538717335261306,21028,250538717335261302,4,'Vào sổ, đóng dấu','issue',250538713132568579,'',5,0,'waiting',1796724000000,240,NULL,NULL,0,'');
CREATE TABLE dossier_word (
    ward_id    bigint NOT NULL,
    word       text   NOT NULL,
    dossier_id bigint NOT NULL,
    PRIMARY KEY (ward_id, word, dossier_id)
) WITHOUT ROWID;
INSERT INTO "dossier_word" VALUES(21028,'0001',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'0002',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'0003',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'0004',250538717335261302);
INSERT INTO "dossier_word" VALUES(21028,'21028',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'21028',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'21028',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'21028',250538717335261302);
INSERT INTO "dossier_word" VALUES(21028,'261123',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'261123',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'261123',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'261123',250538717335261302);
INSERT INTO "dossier_word" VALUES(21028,'a',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'a',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'a',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'a',250538717335261302);
INSERT INTO "dossier_word" VALUES(21028,'ben',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'ben',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'ben',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'ben',250538717335261302);
INSERT INTO "dossier_word" VALUES(21028,'bền',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'bền',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'bền',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'bền',250538717335261302);
INSERT INTO "dossier_word" VALUES(21028,'h48',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'h48',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'h48',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'h48',250538717335261302);
INSERT INTO "dossier_word" VALUES(21028,'nguyen',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'nguyen',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'nguyen',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'nguyen',250538717335261302);
INSERT INTO "dossier_word" VALUES(21028,'nguyễn',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'nguyễn',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'nguyễn',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'nguyễn',250538717335261302);
INSERT INTO "dossier_word" VALUES(21028,'van',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'van',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'van',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'van',250538717335261302);
INSERT INTO "dossier_word" VALUES(21028,'văn',250538717335261265);
INSERT INTO "dossier_word" VALUES(21028,'văn',250538717335261278);
INSERT INTO "dossier_word" VALUES(21028,'văn',250538717335261289);
INSERT INTO "dossier_word" VALUES(21028,'văn',250538717335261302);
CREATE TABLE draft (
    id         integer PRIMARY KEY,
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    title      text   NOT NULL,
    content    text   NOT NULL CHECK (length(content) <= 65536),
    version    bigint NOT NULL,
    changed_ms bigint NOT NULL
);
CREATE TABLE event (
    id           integer PRIMARY KEY,
    ward_id      bigint NOT NULL,
    at_ms        bigint NOT NULL,
    kind         text   NOT NULL CHECK (length(kind) BETWEEN 3 AND 80),
    subject_kind text   NOT NULL,
    subject_id   bigint NOT NULL,
    officer_id   bigint NOT NULL,
    agency_id    bigint NOT NULL,
    request_id   text   NOT NULL,
    data         text   NOT NULL
);
INSERT INTO "event" VALUES(250538717335261264,21028,1795422684236,'person.created','person',250538717335261263,250538713132568591,250538713132568577,'1a20788044c-2','{"similar":0}');
INSERT INTO "event" VALUES(250538717335261270,21028,1795422684250,'dossier.received','dossier',250538717335261265,250538713132568591,250538713132568577,'1a20788045a-3','{"code":"H48.21028-261123-0001","procedure":"1.001776","channel":"counter","received_at":"2026-11-23T08:31:24.250Z","late_entry":false,"figure":"received","state":"in_process"}');
INSERT INTO "event" VALUES(250538717335261273,21028,1795422684250,'dossier.accepted','dossier',250538717335261265,250538713132568591,250538713132568577,'1a20788045a-3','{"code":"H48.21028-261123-0001","register_year":2026,"register_number":1,"due_at":"2026-12-08T10:00:00.000Z","figure":"accepted","state":"accepted"}');
INSERT INTO "event" VALUES(250538717335261275,21028,1795422684250,'dossier.forwarded','dossier',250538717335261265,250538713132568591,250538713132568577,'1a20788045a-3','{"late":false,"forward_due_at":"2026-11-25T00:00:00.000Z","opened":[{"step_id":"250538717335261266","stage":1,"name":"Thẩm định hồ sơ","kind":"handle","agency_id":"250538713132568583","officer_id":"250538713140957199"}],"state":"in_process"}');
INSERT INTO "event" VALUES(250538717335261277,21028,1795422684273,'file.uploaded','file',250538717335261276,250538713132568591,250538713132568577,'1a207880471-4','{"sha256":"6f66d91b4d3c6f0c6856f8f6054c5532ea5c8b10893851ff96e73e0609444792","bytes":79}');
INSERT INTO "event" VALUES(250538717335261283,21028,1795422684508,'dossier.received','dossier',250538717335261278,250538713132568591,250538713132568577,'1a20788055c-5','{"code":"H48.21028-261123-0002","procedure":"1.001776","channel":"counter","received_at":"2026-11-23T08:31:24.508Z","late_entry":false,"figure":"received","state":"in_process"}');
INSERT INTO "event" VALUES(250538717335261286,21028,1795422684508,'dossier.accepted','dossier',250538717335261278,250538713132568591,250538713132568577,'1a20788055c-5','{"code":"H48.21028-261123-0002","register_year":2026,"register_number":2,"due_at":"2026-12-08T10:00:00.000Z","figure":"accepted","state":"accepted"}');
INSERT INTO "event" VALUES(250538717335261288,21028,1795422684508,'dossier.forwarded','dossier',250538717335261278,250538713132568591,250538713132568577,'1a20788055c-5','{"late":false,"forward_due_at":"2026-11-25T00:00:00.000Z","opened":[{"step_id":"250538717335261279","stage":1,"name":"Thẩm định hồ sơ","kind":"handle","agency_id":"250538713132568583","officer_id":"250538713140957202"}],"state":"in_process"}');
INSERT INTO "event" VALUES(250538717335261294,21028,1795422684512,'dossier.received','dossier',250538717335261289,250538713132568591,250538713132568577,'1a207880560-6','{"code":"H48.21028-261123-0003","procedure":"1.001193","channel":"counter","received_at":"2026-11-23T08:31:24.512Z","late_entry":false,"figure":"received","state":"in_process"}');
INSERT INTO "event" VALUES(250538717335261297,21028,1795422684512,'dossier.accepted','dossier',250538717335261289,250538713132568591,250538713132568577,'1a207880560-6','{"code":"H48.21028-261123-0003","register_year":2026,"register_number":3,"due_at":"2026-11-25T10:00:00.000Z","figure":"accepted","state":"accepted"}');
INSERT INTO "event" VALUES(250538717335261299,21028,1795422684512,'dossier.forwarded','dossier',250538717335261289,250538713132568591,250538713132568577,'1a207880560-6','{"late":false,"forward_due_at":"2026-11-25T00:00:00.000Z","opened":[{"step_id":"250538717335261290","stage":1,"name":"Kiểm tra, nhập sổ hộ tịch điện tử","kind":"handle","agency_id":"250538713132568579","officer_id":"250538713136762936"}],"state":"in_process"}');
INSERT INTO "event" VALUES(250538717335261301,21028,1795422684515,'file.uploaded','file',250538717335261300,250538713132568591,250538713132568577,'1a207880563-7','{"sha256":"b439b1357ea29da7aef22e9079067b946c17a8d57be186d53fb675e467bd931a","bytes":410}');
INSERT INTO "event" VALUES(250538717335261307,21028,1795422684535,'dossier.received','dossier',250538717335261302,250538713132568591,250538713132568577,'1a207880577-8','{"code":"H48.21028-261123-0004","procedure":"1.001776","channel":"counter","received_at":"2026-11-23T08:31:24.535Z","late_entry":false,"figure":"received","state":"in_process"}');
INSERT INTO "event" VALUES(250538717335261310,21028,1795422684535,'dossier.accepted','dossier',250538717335261302,250538713132568591,250538713132568577,'1a207880577-8','{"code":"H48.21028-261123-0004","register_year":2026,"register_number":4,"due_at":"2026-12-08T10:00:00.000Z","figure":"accepted","state":"accepted"}');
INSERT INTO "event" VALUES(250538717335261312,21028,1795422684535,'dossier.forwarded','dossier',250538717335261302,250538713132568591,250538713132568577,'1a207880577-8','{"late":false,"forward_due_at":"2026-11-25T00:00:00.000Z","opened":[{"step_id":"250538717335261303","stage":1,"name":"Thẩm định hồ sơ","kind":"handle","agency_id":"250538713132568583","officer_id":"250538713140957205"}],"state":"in_process"}');
CREATE TABLE former_unit (
    key           text PRIMARY KEY,
    code          text NOT NULL,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kind          text NOT NULL,
    district      text NOT NULL,
    district_code text NOT NULL,
    province      text NOT NULL,
    source        text NOT NULL CHECK (source IN ('own', 'national'))
);
CREATE TABLE kept_answer (
    ward_id     bigint NOT NULL,
    officer_id  bigint NOT NULL,
    route       text   NOT NULL,
    key         text   NOT NULL CHECK (length(key) BETWEEN 8 AND 64),
    body_sha256 text   NOT NULL,
    status      bigint NOT NULL,
    body        text   NOT NULL,
    at_ms       bigint NOT NULL,
    PRIMARY KEY (ward_id, officer_id, route, key)
);
CREATE TABLE migration ( room text NOT NULL, name text NOT NULL, sha256 text NOT NULL, at_ms bigint NOT NULL, PRIMARY KEY (room, name));
INSERT INTO "migration" VALUES('api','0001_kept_answer','4459698ee0d9541aca035e1065475ed057db6c8f2f07dfe6b035af0bb7322504',1795422683791);
INSERT INTO "migration" VALUES('event','0001_event','9aae953c9d186006e9f92b88cc7777fc0cfdeb6144c439451d776044e9f8ffe5',1795422683791);
INSERT INTO "migration" VALUES('file','0001_stored_file','d0d62d6452bdf16f2e9021d39805fabfcf225e4dbd35b9e4d3bd1208ddea29c7',1795422683791);
INSERT INTO "migration" VALUES('unit','0001_unit','07092bbb8695351e3714160f4d1189fbcbfd204231f82ffd750ffb66de2e25ea',1795422683791);
INSERT INTO "migration" VALUES('unit','0002_calendar','72a1dc7e04212042927a962021617ee0028c0667c10d1866fd806faf4028dddf',1795422683791);
INSERT INTO "migration" VALUES('staff','0001_staff','d4387f412d620b4716afdb6c7b2e06c0e10e6a00800936dad453ee4c00203e59',1795422683791);
INSERT INTO "migration" VALUES('staff','0002_password','407468cfc4cb95b4fae08e8b117f8882f0f5adf1289a1d26ec975b97081e230d',1795422683791);
INSERT INTO "migration" VALUES('person','0001_person','d57fd78340e51447e08a1dec8a7754dfc28fe19d9676b2765ee1a7b8f981522f',1795422683791);
INSERT INTO "migration" VALUES('procedure','0001_procedure','a1b167c0871872617550cd949ec4996d230a6f98a9ca452bd198a451e9ee7cf6',1795422683791);
INSERT INTO "migration" VALUES('procedure','0002_default_steps','576ed0d92917037285d440086950566d8e8b19be773fe86aa9a2bc965a5d1923',1795422683791);
INSERT INTO "migration" VALUES('dossier','0001_dossier','60544f4fcccca16c89297da2be32c03fe2d185acf4113cffd4291d326a7b6b19',1795422683791);
INSERT INTO "migration" VALUES('dossier','0002_reading','9ae1ae9a084adf01ad18c1dcf2676346ae90b4653a3e83693162da0edad1eafa',1795422683791);
INSERT INTO "migration" VALUES('dossier','0003_result_number','1e6810d8edf271663862e2a83eeffc67017f7c9aeb9a4a18907b306c98a58bc7',1795422683791);
INSERT INTO "migration" VALUES('dossier','0004_late','2b23a6c0197ecd2f4cce0b5ffb76e15b3848b53591ea664a55803c6cda554289',1795422683791);
INSERT INTO "migration" VALUES('health','0001_backup','414897434bd836e10fd73f3bf64b06e9fb9bf31364cd9ce90c81df527883f761',1795422683791);
CREATE TABLE named_substitute (
    id            integer PRIMARY KEY,
    ward_id       bigint NOT NULL,
    officer_id    bigint NOT NULL,
    substitute_id bigint NOT NULL,
    from_on       bigint NOT NULL,
    to_on         bigint,
    reason        text   NOT NULL
);
CREATE TABLE officer (
    id              integer PRIMARY KEY,
    ward_id         bigint NOT NULL,
    login           text   NOT NULL CHECK (length(login) BETWEEN 2 AND 40),
    name            text   NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    title           text   NOT NULL CHECK (length(title) <= 150),
    agency_id       bigint NOT NULL,
    phone           text   NOT NULL,
    active          bigint NOT NULL CHECK (active IN (0, 1)),
    used_ms         bigint NOT NULL,
    password_hash   text   NOT NULL,
    must_change     bigint NOT NULL CHECK (must_change IN (0, 1)),
    factor_secret   text   NOT NULL,
    factor_on       bigint NOT NULL CHECK (factor_on IN (0, 1)),
    factor_step     bigint NOT NULL
, password_ms bigint NOT NULL DEFAULT 0);
INSERT INTO "officer" VALUES(250538713132568591,21028,'ha.ptt','Phạm Thị Thu Hà','Giám đốc Trung tâm',250538713132568577,'0900000001',1,1795422684152,'$argon2id$v=19$m=65536,t=2,p=1$ff4oyRaR//O1TEKLJ21krA$BO+dpjFkx8wS54dlCoSbvWQPJs79EVKbf+Ary7xwPEk',0,'',0,0,1795422683903);
CREATE TABLE officer_grant (
    id         integer PRIMARY KEY,
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    permission text   NOT NULL CHECK (permission IN ('receive', 'handle', 'review', 'sign', 'issue', 'return', 'fee', 'lead', 'admin')),
    work_field text   NOT NULL,
    agency_id  bigint NOT NULL,
    from_on    bigint NOT NULL,
    to_on      bigint
);
INSERT INTO "officer_grant" VALUES(250538713132568593,21028,250538713132568591,'receive','',250538713132568577,20270,NULL);
INSERT INTO "officer_grant" VALUES(250538713132568594,21028,250538713132568591,'handle','',250538713132568577,20270,NULL);
INSERT INTO "officer_grant" VALUES(250538713132568595,21028,250538713132568591,'review','',250538713132568577,20270,NULL);
INSERT INTO "officer_grant" VALUES(250538713132568596,21028,250538713132568591,'lead','',0,20270,NULL);
CREATE TABLE officer_load (
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    minutes    bigint NOT NULL,
    PRIMARY KEY (ward_id, officer_id)
) WITHOUT ROWID;
INSERT INTO "officer_load" VALUES(21028,250538713136762936,240);
INSERT INTO "officer_load" VALUES(21028,250538713140957199,240);
INSERT INTO "officer_load" VALUES(21028,250538713140957202,240);
INSERT INTO "officer_load" VALUES(21028,250538713140957205,240);
CREATE TABLE officer_session (
    key        text   PRIMARY KEY,
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    started_ms bigint NOT NULL,
    used_ms    bigint NOT NULL
);
CREATE TABLE old_password (
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    until_ms   bigint NOT NULL,
    hash       text   NOT NULL,
    PRIMARY KEY (ward_id, officer_id, until_ms, hash)
);
CREATE TABLE person (
    id          integer PRIMARY KEY,
    ward_id     bigint NOT NULL,
    kind        text   NOT NULL CHECK (kind IN ('citizen', 'organisation')),
    name        text   NOT NULL CHECK (length(name) BETWEEN 2 AND 200),
    name_exact  text   NOT NULL,
    name_folded text   NOT NULL,
    birth_on    bigint,
    birth_year  bigint,
    gender      text   CHECK (gender IN ('male', 'female', 'other')),
    id_kind     text   CHECK (id_kind IN ('cccd', 'cmnd', 'passport', 'tax_code')),
    id_number   text   CHECK (length(id_number) BETWEEN 6 AND 13),
    phone       text   CHECK (length(phone) BETWEEN 10 AND 11),
    email       text   CHECK (length(email) BETWEEN 3 AND 254),
    address     text   NOT NULL CHECK (length(address) BETWEEN 1 AND 300),
    unit_code   text   CHECK (length(unit_code) = 5),
    dossiers    bigint NOT NULL,
    version     bigint NOT NULL,
    created_ms  bigint NOT NULL,
    created_by  bigint NOT NULL,
    changed_ms  bigint NOT NULL,
    CHECK ((id_kind IS NULL) = (id_number IS NULL))
);
INSERT INTO "person" VALUES(250538717335261263,21028,'citizen','Nguyễn Văn Bền A','nguyễn văn bền a','nguyen van ben a',NULL,NULL,NULL,NULL,NULL,'0905100000',NULL,'Tổ 1, phường Nghĩa Lộ',NULL,4,1,1795422684236,250538713132568591,1795422684236);
CREATE TABLE person_word (
    ward_id   bigint NOT NULL,
    word      text   NOT NULL,
    person_id bigint NOT NULL REFERENCES person (id),
    PRIMARY KEY (ward_id, word, person_id)
) WITHOUT ROWID;
INSERT INTO "person_word" VALUES(21028,'a',250538717335261263);
INSERT INTO "person_word" VALUES(21028,'ben',250538717335261263);
INSERT INTO "person_word" VALUES(21028,'bền',250538717335261263);
INSERT INTO "person_word" VALUES(21028,'nguyen',250538717335261263);
INSERT INTO "person_word" VALUES(21028,'nguyễn',250538717335261263);
INSERT INTO "person_word" VALUES(21028,'van',250538717335261263);
INSERT INTO "person_word" VALUES(21028,'văn',250538717335261263);
CREATE TABLE printed_form (
    id         integer PRIMARY KEY,
    ward_id    bigint NOT NULL,
    dossier_id bigint NOT NULL REFERENCES dossier (id),
    form       text   NOT NULL CHECK (form IN ('01', '02', '03', '04', '05')),
    year       bigint NOT NULL,
    number     bigint NOT NULL,
    at_ms      bigint NOT NULL,
    officer_id bigint NOT NULL,
    data       text   NOT NULL,
    UNIQUE (ward_id, form, year, number)
);
INSERT INTO "printed_form" VALUES(250538717335261272,21028,250538717335261265,'01',2026,1,1795422684250,250538713132568591,'{"code":"H48.21028-261123-0001","applicant_kind":"citizen","applicant_name":"Nguyễn Văn Bền A","applicant_address":"Tổ 1, phường Nghĩa Lộ","applicant_phone":"0905100000","applicant_email":"","procedure_name":"Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng","content":"Trợ cấp xã hội hằng tháng","received_at":"2026-11-23T08:31:24.250Z","officer_name":"Phạm Thị Thu Hà","officer_title":"Giám đốc Trung tâm","contact_phone":"0900000000","components":[{"code":"01","name":"Tờ khai đề nghị trợ giúp xã hội theo mẫu của từng nhóm đối tượng","originals":1,"certified":0,"photocopies":0,"note":""}],"sets":1,"term":{"value":10,"unit":"working_day","same_day":false},"due_at":"2026-12-08T10:00:00.000Z","receive_result":"counter","address_for_result":"","fee":0,"register_year":2026,"register_number":1,"submitter_name":"Nguyễn Văn Bền A"}');
INSERT INTO "printed_form" VALUES(250538717335261285,21028,250538717335261278,'01',2026,2,1795422684508,250538713132568591,'{"code":"H48.21028-261123-0002","applicant_kind":"citizen","applicant_name":"Nguyễn Văn Bền A","applicant_address":"Tổ 1, phường Nghĩa Lộ","applicant_phone":"0905100000","applicant_email":"","procedure_name":"Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng","content":"Trợ cấp xã hội hằng tháng","received_at":"2026-11-23T08:31:24.508Z","officer_name":"Phạm Thị Thu Hà","officer_title":"Giám đốc Trung tâm","contact_phone":"0900000000","components":[{"code":"01","name":"Tờ khai đề nghị trợ giúp xã hội theo mẫu của từng nhóm đối tượng","originals":1,"certified":0,"photocopies":0,"note":""}],"sets":1,"term":{"value":10,"unit":"working_day","same_day":false},"due_at":"2026-12-08T10:00:00.000Z","receive_result":"counter","address_for_result":"","fee":0,"register_year":2026,"register_number":2,"submitter_name":"Nguyễn Văn Bền A"}');
INSERT INTO "printed_form" VALUES(250538717335261296,21028,250538717335261289,'01',2026,3,1795422684512,250538713132568591,'{"code":"H48.21028-261123-0003","applicant_kind":"citizen","applicant_name":"Nguyễn Văn Bền A","applicant_address":"Tổ 1, phường Nghĩa Lộ","applicant_phone":"0905100000","applicant_email":"","procedure_name":"Thủ tục đăng ký khai sinh","content":"Đăng ký khai sinh","received_at":"2026-11-23T08:31:24.512Z","officer_name":"Phạm Thị Thu Hà","officer_title":"Giám đốc Trung tâm","contact_phone":"0900000000","components":[{"code":"01","name":"Tờ khai đăng ký khai sinh","originals":1,"certified":0,"photocopies":0,"note":""}],"sets":1,"term":{"value":1,"unit":"working_day","same_day":true},"due_at":"2026-11-25T10:00:00.000Z","receive_result":"counter","address_for_result":"","register_year":2026,"register_number":3,"submitter_name":"Nguyễn Văn Bền A"}');
INSERT INTO "printed_form" VALUES(250538717335261309,21028,250538717335261302,'01',2026,4,1795422684535,250538713132568591,'{"code":"H48.21028-261123-0004","applicant_kind":"citizen","applicant_name":"Nguyễn Văn Bền A","applicant_address":"Tổ 1, phường Nghĩa Lộ","applicant_phone":"0905100000","applicant_email":"","procedure_name":"Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng","content":"Trợ cấp xã hội hằng tháng","received_at":"2026-11-23T08:31:24.535Z","officer_name":"Phạm Thị Thu Hà","officer_title":"Giám đốc Trung tâm","contact_phone":"0900000000","components":[{"code":"01","name":"Tờ khai đề nghị trợ giúp xã hội theo mẫu của từng nhóm đối tượng","originals":1,"certified":0,"photocopies":0,"note":""}],"sets":1,"term":{"value":10,"unit":"working_day","same_day":false},"due_at":"2026-12-08T10:00:00.000Z","receive_result":"counter","address_for_result":"","fee":0,"register_year":2026,"register_number":4,"submitter_name":"Nguyễn Văn Bền A"}');
CREATE TABLE procedure_catalogue (
    ward_id  integer PRIMARY KEY,
    revision bigint NOT NULL
);
INSERT INTO "procedure_catalogue" VALUES(21028,250538712717332500);
CREATE TABLE procedure_field (
    ward_id         bigint NOT NULL,
    code            text   NOT NULL,
    name            text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    work_field      text   NOT NULL,
    work_field_name text   NOT NULL,
    position        bigint NOT NULL,
    PRIMARY KEY (ward_id, code)
);
INSERT INTO "procedure_field" VALUES(21028,'chung-thuc','Chứng thực','tu-phap','Tư pháp - Hộ tịch',0);
INSERT INTO "procedure_field" VALUES(21028,'ho-tich','Hộ tịch','tu-phap','Tư pháp - Hộ tịch',1);
INSERT INTO "procedure_field" VALUES(21028,'nuoi-con-nuoi','Nuôi con nuôi','tu-phap','Tư pháp - Hộ tịch',2);
INSERT INTO "procedure_field" VALUES(21028,'hoa-giai','Hòa giải ở cơ sở','tu-phap','Tư pháp - Hộ tịch',3);
INSERT INTO "procedure_field" VALUES(21028,'bao-tro-xa-hoi','Bảo trợ xã hội','an-sinh','An sinh xã hội và người có công',4);
INSERT INTO "procedure_field" VALUES(21028,'giam-ngheo','Giảm nghèo','an-sinh','An sinh xã hội và người có công',5);
INSERT INTO "procedure_field" VALUES(21028,'tre-em','Trẻ em','an-sinh','An sinh xã hội và người có công',6);
INSERT INTO "procedure_field" VALUES(21028,'nguoi-co-cong','Người có công','an-sinh','An sinh xã hội và người có công',7);
INSERT INTO "procedure_field" VALUES(21028,'lao-dong','Lao động','an-sinh','An sinh xã hội và người có công',8);
INSERT INTO "procedure_field" VALUES(21028,'giao-duc','Giáo dục và đào tạo','van-hoa-xa-hoi','Văn hóa, giáo dục, y tế, tôn giáo',9);
INSERT INTO "procedure_field" VALUES(21028,'van-hoa','Văn hóa, thể thao','van-hoa-xa-hoi','Văn hóa, giáo dục, y tế, tôn giáo',10);
INSERT INTO "procedure_field" VALUES(21028,'ton-giao','Tín ngưỡng, tôn giáo','van-hoa-xa-hoi','Văn hóa, giáo dục, y tế, tôn giáo',11);
INSERT INTO "procedure_field" VALUES(21028,'y-te','Y tế, an toàn thực phẩm','van-hoa-xa-hoi','Văn hóa, giáo dục, y tế, tôn giáo',12);
INSERT INTO "procedure_field" VALUES(21028,'dat-dai','Đất đai','dat-dai-xay-dung','Đất đai, xây dựng, đô thị, môi trường',13);
INSERT INTO "procedure_field" VALUES(21028,'xay-dung','Hoạt động xây dựng','dat-dai-xay-dung','Đất đai, xây dựng, đô thị, môi trường',14);
INSERT INTO "procedure_field" VALUES(21028,'quy-hoach','Quy hoạch, hạ tầng kỹ thuật','dat-dai-xay-dung','Đất đai, xây dựng, đô thị, môi trường',15);
INSERT INTO "procedure_field" VALUES(21028,'nha-o','Nhà ở','dat-dai-xay-dung','Đất đai, xây dựng, đô thị, môi trường',16);
INSERT INTO "procedure_field" VALUES(21028,'giao-thong','Giao thông','dat-dai-xay-dung','Đất đai, xây dựng, đô thị, môi trường',17);
INSERT INTO "procedure_field" VALUES(21028,'moi-truong','Môi trường, tài nguyên nước','dat-dai-xay-dung','Đất đai, xây dựng, đô thị, môi trường',18);
INSERT INTO "procedure_field" VALUES(21028,'ho-kinh-doanh','Hộ kinh doanh','kinh-te','Kinh tế, kinh doanh, nông nghiệp',19);
INSERT INTO "procedure_field" VALUES(21028,'hop-tac-xa','Hợp tác xã, tổ hợp tác','kinh-te','Kinh tế, kinh doanh, nông nghiệp',20);
INSERT INTO "procedure_field" VALUES(21028,'nong-nghiep','Nông nghiệp, lâm nghiệp','kinh-te','Kinh tế, kinh doanh, nông nghiệp',21);
INSERT INTO "procedure_field" VALUES(21028,'thuy-loi','Thủy lợi, phòng chống thiên tai','kinh-te','Kinh tế, kinh doanh, nông nghiệp',22);
INSERT INTO "procedure_field" VALUES(21028,'tai-chinh','Tài chính','kinh-te','Kinh tế, kinh doanh, nông nghiệp',23);
CREATE TABLE procedure_mark (
    ward_id bigint NOT NULL,
    code    text   NOT NULL,
    mark    text   NOT NULL,
    PRIMARY KEY (ward_id, code, mark)
) WITHOUT ROWID;
CREATE TABLE procedure_version (
    id         integer PRIMARY KEY,
    ward_id    bigint NOT NULL,
    code       text   NOT NULL CHECK (length(code) BETWEEN 3 AND 20),
    version    bigint NOT NULL CHECK (version > 0),
    valid_from bigint NOT NULL,
    valid_to   bigint,
    source     text   NOT NULL CHECK (source IN ('own', 'national', 'officer')),
    content    text   NOT NULL
);
INSERT INTO "procedure_version" VALUES(250538712687972352,21028,'1.001776',1,20270,NULL,'own','{"name":"Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng","short_name":"Trợ cấp xã hội hằng tháng","aliases":["trợ cấp người khuyết tật","trợ cấp xã hội","bảo trợ xã hội","trợ cấp trẻ mồ côi","TCXH"],"field":"bao-tro-xa-hoi","handled_by":"ward","agency":"","subjects":"Công dân Việt Nam","channels":["counter","post","online","vneid"],"online":"partial","immediate":false,"components":[{"code":"01","name":"Tờ khai đề nghị trợ giúp xã hội theo mẫu của từng nhóm đối tượng","originals":1,"copies":0,"need":"always","case":""},{"code":"02","name":"Giấy khai sinh của trẻ em","originals":0,"copies":1,"need":"case","case":"Trẻ em hoặc người đơn thân nuôi con"},{"code":"03","name":"Giấy xác nhận khuyết tật","originals":0,"copies":1,"need":"case","case":"Người khuyết tật"},{"code":"04","name":"Giấy xác nhận nhiễm HIV","originals":1,"copies":0,"need":"case","case":"Người nhiễm HIV"},{"code":"05","name":"Giấy xác nhận đang mang thai","originals":1,"copies":0,"need":"case","case":"Người khuyết tật mang thai"},{"code":"06","name":"Thẻ căn cước, căn cước điện tử, hộ chiếu hoặc giấy tờ tùy thân có ảnh còn giá trị sử dụng","originals":1,"copies":0,"need":"show","case":""}],"time_limits":[{"channel":"any","case":"","value":10,"unit":"working_day","same_day":false}],"late_receipt_next_day":false,"supplement_clock":"restart","fees":[{"name":"Không thu phí, lệ phí","case":"","channel":"any","basis":"free","amount":0,"amount_after":0,"pages_at_first":0,"amount_max":0,"valid_from":"2025-07-01","document":""}],"fee_note":"","steps":[{"stage":1,"name":"Thẩm định hồ sơ","kind":"handle","agency":"society","external":"","share":60},{"stage":2,"name":"Kiểm tra, trình ký","kind":"review","agency":"society","external":"","share":20},{"stage":3,"name":"Ký duyệt","kind":"sign","agency":"office","external":"","share":15},{"stage":4,"name":"Vào sổ, đóng dấu","kind":"issue","agency":"office","external":"","share":5}],"result":"Quyết định hưởng, điều chỉnh hoặc thôi hưởng trợ cấp xã hội hằng tháng","forms":[{"code":"MAU-1A","name":"Tờ khai đề nghị trợ giúp xã hội (mẫu 1a đến 1đ)"},{"code":"MAU-2A","name":"Tờ khai hộ gia đình có người khuyết tật"}],"form_texts":[],"place":"Trung tâm Phục vụ hành chính công phường Nghĩa Lộ","legal_basis":[{"document":"20/2021/NĐ-CP","title":"Nghị định về chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội"}],"confidence":"likely","note":"Cổng không ghi dòng phí; thủ tục trợ giúp xã hội không thu phí."}');
INSERT INTO "procedure_version" VALUES(250538712687972353,21028,'1.014027',1,20270,NULL,'own','{"name":"Thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội","short_name":"Trợ cấp hưu trí xã hội","aliases":["trợ cấp người cao tuổi","hưu trí xã hội","trợ cấp 75 tuổi","tiền người già"],"field":"bao-tro-xa-hoi","handled_by":"ward","agency":"","subjects":"Công dân Việt Nam","channels":["counter","post","online","vneid"],"online":"full","immediate":false,"components":[{"code":"01","name":"Văn bản đề nghị hưởng trợ cấp hưu trí xã hội","originals":1,"copies":0,"need":"always","case":""},{"code":"02","name":"Thẻ căn cước, căn cước điện tử, hộ chiếu hoặc giấy tờ tùy thân có ảnh còn giá trị sử dụng","originals":1,"copies":0,"need":"show","case":""}],"time_limits":[{"channel":"any","case":"","value":10,"unit":"working_day","same_day":false}],"late_receipt_next_day":false,"supplement_clock":"restart","fees":[{"name":"Không thu phí, lệ phí","case":"","channel":"any","basis":"free","amount":0,"amount_after":0,"pages_at_first":0,"amount_max":0,"valid_from":"2025-07-01","document":""}],"fee_note":"","steps":[{"stage":1,"name":"Thẩm định hồ sơ","kind":"handle","agency":"society","external":"","share":60},{"stage":2,"name":"Kiểm tra, trình ký","kind":"review","agency":"society","external":"","share":20},{"stage":3,"name":"Ký duyệt","kind":"sign","agency":"office","external":"","share":15},{"stage":4,"name":"Vào sổ, đóng dấu","kind":"issue","agency":"office","external":"","share":5}],"result":"Quyết định trợ cấp hưu trí xã hội","forms":[{"code":"MAU-01","name":"Văn bản đề nghị hưởng trợ cấp hưu trí xã hội"}],"form_texts":[],"place":"Trung tâm Phục vụ hành chính công phường Nghĩa Lộ","legal_basis":[{"document":"41/2024/QH15","title":"Luật Bảo hiểm xã hội"},{"document":"176/2025/NĐ-CP","title":"Nghị định về trợ cấp hưu trí xã hội"}],"confidence":"sure","note":"Cổng không ghi dòng phí; thủ tục trợ giúp xã hội không thu phí."}');
INSERT INTO "procedure_version" VALUES(250538712704749587,21028,'1.001193',1,20270,NULL,'own','{"name":"Thủ tục đăng ký khai sinh","short_name":"Đăng ký khai sinh","aliases":["GKS","làm khai sinh","giấy khai sinh","khai sinh cho con"],"field":"ho-tich","handled_by":"ward","agency":"","subjects":"Công dân Việt Nam","channels":["counter","post","online","vneid"],"online":"partial","immediate":false,"components":[{"code":"01","name":"Tờ khai đăng ký khai sinh","originals":1,"copies":0,"need":"always","case":""},{"code":"02","name":"Giấy chứng sinh hoặc giấy tờ thay thế (xác nhận của người làm chứng, giấy cam đoan)","originals":1,"copies":0,"need":"always","case":""},{"code":"03","name":"Biên bản về việc trẻ bị bỏ rơi","originals":1,"copies":0,"need":"case","case":"Trẻ em bị bỏ rơi"},{"code":"04","name":"Xác nhận của cơ sở y tế về việc mang thai hộ","originals":1,"copies":0,"need":"case","case":"Trẻ sinh ra do mang thai hộ"},{"code":"05","name":"Văn bản ủy quyền được chứng thực","originals":1,"copies":0,"need":"case","case":"Người khác nộp thay"},{"code":"06","name":"Thẻ căn cước, căn cước điện tử, hộ chiếu hoặc giấy tờ tùy thân có ảnh còn giá trị sử dụng","originals":1,"copies":0,"need":"show","case":""},{"code":"07","name":"Giấy tờ chứng minh nơi cư trú","originals":1,"copies":0,"need":"case","case":"Không khai thác được thông tin cư trú từ cơ sở dữ liệu"}],"time_limits":[{"channel":"counter","case":"","value":1,"unit":"working_day","same_day":true},{"channel":"post","case":"","value":1,"unit":"working_day","same_day":false},{"channel":"online","case":"","value":1,"unit":"working_day","same_day":false},{"channel":"vneid","case":"","value":1,"unit":"working_day","same_day":false},{"channel":"any","case":"Cần xác minh","value":3,"unit":"working_day","same_day":false}],"late_receipt_next_day":true,"supplement_clock":"restart","fees":[{"name":"Lệ phí đăng ký khai sinh","case":"Đăng ký đúng hạn trong 60 ngày kể từ ngày sinh","channel":"any","basis":"free","amount":0,"amount_after":0,"pages_at_first":0,"amount_max":0,"valid_from":"2016-01-01","document":"60/2014/QH13"},{"name":"Miễn lệ phí hộ tịch","case":"Người thuộc gia đình có công với cách mạng, hộ nghèo, người khuyết tật","channel":"any","basis":"free","amount":0,"amount_after":0,"pages_at_first":0,"amount_max":0,"valid_from":"2016-01-01","document":"60/2014/QH13"},{"name":"Miễn lệ phí hộ tịch khi nộp trực tuyến","case":"Người nộp có định danh điện tử mức độ 02 và đã tích hợp đủ 05 loại giấy tờ","channel":"online","basis":"free","amount":0,"amount_after":0,"pages_at_first":0,"amount_max":0,"valid_from":"2026-08-15","valid_to":"2027-02-28","document":"66.22/2026/NQ-CP"},{"name":"Miễn lệ phí hộ tịch khi nộp trực tuyến","case":"Người nộp có định danh điện tử mức độ 02 và đã tích hợp đủ 05 loại giấy tờ","channel":"vneid","basis":"free","amount":0,"amount_after":0,"pages_at_first":0,"amount_max":0,"valid_from":"2026-08-15","valid_to":"2027-02-28","document":"66.22/2026/NQ-CP"}],"fee_note":"Đăng ký quá hạn: mức thu do Hội đồng nhân dân tỉnh quy định; chưa tìm thấy nghị quyết của tỉnh Quảng Ngãi.","steps":[{"stage":1,"name":"Kiểm tra, nhập sổ hộ tịch điện tử","kind":"handle","agency":"office","external":"","share":60},{"stage":2,"name":"Kiểm tra, trình ký","kind":"review","agency":"office","external":"","share":20},{"stage":3,"name":"Ký duyệt","kind":"sign","agency":"office","external":"","share":15},{"stage":4,"name":"Vào sổ, đóng dấu","kind":"issue","agency":"office","external":"","share":5}],"result":"Giấy khai sinh","forms":[{"code":"TK-KS","name":"Tờ khai đăng ký khai sinh"}],"form_texts":[{"form":"01","text":"Đề nghị kiểm tra kỹ họ tên, ngày sinh trên biểu mẫu trước khi ký nhận Giấy khai sinh."}],"place":"Trung tâm Phục vụ hành chính công phường Nghĩa Lộ","legal_basis":[{"document":"60/2014/QH13","title":"Luật Hộ tịch"},{"document":"123/2015/NĐ-CP","title":"Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch"},{"document":"04/2020/TT-BTP","title":"Thông tư hướng dẫn thi hành Luật Hộ tịch và Nghị định số 123/2015/NĐ-CP"},{"document":"120/2025/NĐ-CP","title":"Nghị định về phân định thẩm quyền của chính quyền địa phương hai cấp trong lĩnh vực của Bộ Tư pháp"}],"confidence":"likely","note":"Cổng không ghi rõ đơn vị thời hạn; hiểu là ngày làm việc, số 1 là trong ngày. Nộp trực tuyến hoặc qua bưu chính: 01 ngày làm việc, vì người nộp có tối đa 01 ngày để xác nhận biểu mẫu điện tử."}');
CREATE TABLE province (
    code   text PRIMARY KEY CHECK (length(code) = 2),
    name   text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kind   text NOT NULL CHECK (kind IN ('province', 'city')),
    source text NOT NULL CHECK (source IN ('own', 'national'))
);
INSERT INTO "province" VALUES('51','Quảng Ngãi','province','own');
CREATE TABLE recovery_code (
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    hash       text   NOT NULL,
    PRIMARY KEY (ward_id, officer_id, hash)
) WITHOUT ROWID;
CREATE TABLE result_number (
    ward_id    bigint NOT NULL,
    year       bigint NOT NULL,
    number_key text   NOT NULL,
    dossier_id bigint NOT NULL REFERENCES dossier (id),
    PRIMARY KEY (ward_id, year, number_key)
);
CREATE TABLE serial (
    ward_id bigint NOT NULL,
    name    text   NOT NULL,
    value   bigint NOT NULL,
    PRIMARY KEY (ward_id, name)
) WITHOUT ROWID;
INSERT INTO "serial" VALUES(21028,'code/2026-11-23',4);
INSERT INTO "serial" VALUES(21028,'form-01/2026',4);
INSERT INTO "serial" VALUES(21028,'register/2026',4);
CREATE TABLE sign_in_failure (
    ward_id  bigint NOT NULL,
    login    text   NOT NULL,
    failed   bigint NOT NULL,
    until_ms bigint NOT NULL,
    PRIMARY KEY (ward_id, login)
) WITHOUT ROWID;
CREATE TABLE stored_file (
    id          integer PRIMARY KEY,
    ward_id     bigint NOT NULL,
    sha256      text   NOT NULL CHECK (length(sha256) = 64),
    name        text   NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    type        text   NOT NULL CHECK (type IN ('pdf', 'jpeg', 'png', 'webp', 'tiff', 'docx', 'xlsx', 'odt')),
    bytes       bigint NOT NULL CHECK (bytes > 0),
    pages       bigint CHECK (pages > 0),
    uploaded_by bigint NOT NULL,
    at_ms       bigint NOT NULL,
    settled     bigint NOT NULL
);
INSERT INTO "stored_file" VALUES(250538717335261276,21028,'6f66d91b4d3c6f0c6856f8f6054c5532ea5c8b10893851ff96e73e0609444792','giay-to.png','png',79,NULL,250538713132568591,1795422684273,0);
INSERT INTO "stored_file" VALUES(250538717335261300,21028,'b439b1357ea29da7aef22e9079067b946c17a8d57be186d53fb675e467bd931a','giay-to.docx','docx',410,NULL,250538713132568591,1795422684515,0);
CREATE TABLE supplement (
    id              integer PRIMARY KEY,
    ward_id         bigint NOT NULL,
    dossier_id      bigint NOT NULL REFERENCES dossier (id),
    after_appraisal bigint NOT NULL CHECK (after_appraisal IN (0, 1)),
    reason          text   NOT NULL,
    missing         text   NOT NULL,
    asked_ms        bigint NOT NULL,
    asked_by        bigint NOT NULL,
    answered_ms     bigint,
    answered_by     bigint NOT NULL,
    due_before_ms   bigint,
    due_after_ms    bigint
);
CREATE TABLE tally (
    ward_id bigint NOT NULL,
    day     bigint NOT NULL,
    kind    text   NOT NULL CHECK (kind IN ('ward', 'officer', 'work_field', 'procedure', 'agency', 'channel')),
    key     text   NOT NULL,
    figure  text   NOT NULL,
    count   bigint NOT NULL,
    PRIMARY KEY (ward_id, kind, key, figure, day)
) WITHOUT ROWID;
INSERT INTO "tally" VALUES(21028,20780,'agency','250538713132568577','accepted',4);
INSERT INTO "tally" VALUES(21028,20780,'agency','250538713132568577','received',4);
INSERT INTO "tally" VALUES(21028,20780,'channel','counter','accepted',4);
INSERT INTO "tally" VALUES(21028,20780,'channel','counter','received',4);
INSERT INTO "tally" VALUES(21028,20780,'officer','250538713132568591','accepted',4);
INSERT INTO "tally" VALUES(21028,20780,'officer','250538713132568591','received',4);
INSERT INTO "tally" VALUES(21028,20780,'procedure','1.001193','accepted',1);
INSERT INTO "tally" VALUES(21028,20780,'procedure','1.001193','received',1);
INSERT INTO "tally" VALUES(21028,20780,'procedure','1.001776','accepted',3);
INSERT INTO "tally" VALUES(21028,20780,'procedure','1.001776','received',3);
INSERT INTO "tally" VALUES(21028,20780,'ward','','accepted',4);
INSERT INTO "tally" VALUES(21028,20780,'ward','','received',4);
INSERT INTO "tally" VALUES(21028,20780,'work_field','an-sinh','accepted',3);
INSERT INTO "tally" VALUES(21028,20780,'work_field','an-sinh','received',3);
INSERT INTO "tally" VALUES(21028,20780,'work_field','tu-phap','accepted',1);
INSERT INTO "tally" VALUES(21028,20780,'work_field','tu-phap','received',1);
CREATE TABLE unit (
    code          text   NOT NULL CHECK (length(code) = 5),
    valid_from    bigint NOT NULL,
    valid_to      bigint,
    name          text   NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kind          text   NOT NULL CHECK (kind IN ('ward', 'commune', 'special_zone')),
    province_code text   NOT NULL REFERENCES province (code),
    area_km2      double precision,
    population    bigint,
    lat           double precision CHECK (lat BETWEEN -90 AND 90),
    lon           double precision CHECK (lon BETWEEN -180 AND 180),
    other_code    text   NOT NULL,
    document      text   NOT NULL,
    source        text   NOT NULL CHECK (source IN ('own', 'national')),
    PRIMARY KEY (code, valid_from)
);
INSERT INTO "unit" VALUES('21028',20270,NULL,'Nghĩa Lộ','ward','51',17.07,73556,15.113,108.793,'','1677/NQ-UBTVQH15','own');
CREATE TABLE unit_origin (
    unit_code  text NOT NULL,
    former_key text NOT NULL REFERENCES former_unit (key),
    how        text NOT NULL,
    note       text NOT NULL,
    source     text NOT NULL CHECK (source IN ('own', 'national')),
    PRIMARY KEY (unit_code, former_key)
) WITHOUT ROWID;
CREATE TABLE unit_outline (
    unit_code text PRIMARY KEY,
    note      text NOT NULL,
    points    text NOT NULL
);
CREATE TABLE unit_word (
    word    text NOT NULL,
    subject text NOT NULL CHECK (subject IN ('unit', 'former')),
    key     text NOT NULL,
    PRIMARY KEY (word, subject, key)
) WITHOUT ROWID;
CREATE TABLE ward_office (
    ward_id      integer PRIMARY KEY,
    name         text   NOT NULL,
    agency_name  text   NOT NULL,
    centre_name  text   NOT NULL,
    address      text   NOT NULL,
    phone        text   NOT NULL,
    code_pattern text   NOT NULL,
    code_agency  text   NOT NULL
);
INSERT INTO "ward_office" VALUES(21028,'Phường Nghĩa Lộ','UBND phường Nghĩa Lộ','Trung tâm Phục vụ hành chính công phường Nghĩa Lộ','Phường Nghĩa Lộ, tỉnh Quảng Ngãi','0900000000','{agency}-{yymmdd}-{serial:4}','H48.21028');
CREATE TABLE work_field (
    ward_id bigint NOT NULL,
    code    text   NOT NULL,
    name    text   NOT NULL,
    place   bigint NOT NULL,
    PRIMARY KEY (ward_id, code)
);
INSERT INTO "work_field" VALUES(21028,'tu-phap','Tư pháp - Hộ tịch',0);
INSERT INTO "work_field" VALUES(21028,'an-sinh','An sinh xã hội và người có công',1);
INSERT INTO "work_field" VALUES(21028,'van-hoa-xa-hoi','Văn hóa, giáo dục, y tế, tôn giáo',2);
INSERT INTO "work_field" VALUES(21028,'dat-dai-xay-dung','Đất đai, xây dựng, đô thị, môi trường',3);
INSERT INTO "work_field" VALUES(21028,'kinh-te','Kinh tế, kinh doanh, nông nghiệp',4);
CREATE TABLE work_field_part (
    ward_id    bigint NOT NULL,
    field      text   NOT NULL,
    name       text   NOT NULL,
    work_field text   NOT NULL,
    place      bigint NOT NULL,
    PRIMARY KEY (ward_id, field)
) WITHOUT ROWID;
INSERT INTO "work_field_part" VALUES(21028,'bao-tro-xa-hoi','Bảo trợ xã hội','an-sinh',0);
INSERT INTO "work_field_part" VALUES(21028,'chung-thuc','Chứng thực','tu-phap',0);
INSERT INTO "work_field_part" VALUES(21028,'dat-dai','Đất đai','dat-dai-xay-dung',0);
INSERT INTO "work_field_part" VALUES(21028,'giam-ngheo','Giảm nghèo','an-sinh',1);
INSERT INTO "work_field_part" VALUES(21028,'giao-duc','Giáo dục và đào tạo','van-hoa-xa-hoi',0);
INSERT INTO "work_field_part" VALUES(21028,'giao-thong','Giao thông','dat-dai-xay-dung',4);
INSERT INTO "work_field_part" VALUES(21028,'ho-kinh-doanh','Hộ kinh doanh','kinh-te',0);
INSERT INTO "work_field_part" VALUES(21028,'ho-tich','Hộ tịch','tu-phap',1);
INSERT INTO "work_field_part" VALUES(21028,'hoa-giai','Hòa giải ở cơ sở','tu-phap',3);
INSERT INTO "work_field_part" VALUES(21028,'hop-tac-xa','Hợp tác xã, tổ hợp tác','kinh-te',1);
INSERT INTO "work_field_part" VALUES(21028,'lao-dong','Lao động','an-sinh',4);
INSERT INTO "work_field_part" VALUES(21028,'moi-truong','Môi trường, tài nguyên nước','dat-dai-xay-dung',5);
INSERT INTO "work_field_part" VALUES(21028,'nguoi-co-cong','Người có công','an-sinh',3);
INSERT INTO "work_field_part" VALUES(21028,'nha-o','Nhà ở','dat-dai-xay-dung',3);
INSERT INTO "work_field_part" VALUES(21028,'nong-nghiep','Nông nghiệp, lâm nghiệp','kinh-te',2);
INSERT INTO "work_field_part" VALUES(21028,'nuoi-con-nuoi','Nuôi con nuôi','tu-phap',2);
INSERT INTO "work_field_part" VALUES(21028,'quy-hoach','Quy hoạch, hạ tầng kỹ thuật','dat-dai-xay-dung',2);
INSERT INTO "work_field_part" VALUES(21028,'tai-chinh','Tài chính','kinh-te',4);
INSERT INTO "work_field_part" VALUES(21028,'thuy-loi','Thủy lợi, phòng chống thiên tai','kinh-te',3);
INSERT INTO "work_field_part" VALUES(21028,'ton-giao','Tín ngưỡng, tôn giáo','van-hoa-xa-hoi',2);
INSERT INTO "work_field_part" VALUES(21028,'tre-em','Trẻ em','an-sinh',2);
INSERT INTO "work_field_part" VALUES(21028,'van-hoa','Văn hóa, thể thao','van-hoa-xa-hoi',1);
INSERT INTO "work_field_part" VALUES(21028,'xay-dung','Hoạt động xây dựng','dat-dai-xay-dung',1);
INSERT INTO "work_field_part" VALUES(21028,'y-te','Y tế, an toàn thực phẩm','van-hoa-xa-hoi',3);
CREATE INDEX kept_answer_age ON kept_answer (at_ms);
CREATE INDEX event_subject ON event (ward_id, subject_kind, subject_id, id);
CREATE INDEX event_ward ON event (ward_id, id);
CREATE INDEX event_officer ON event (ward_id, officer_id, id);
CREATE INDEX stored_file_content ON stored_file (ward_id, sha256);
CREATE INDEX stored_file_unsettled ON stored_file (ward_id, settled, id);
CREATE INDEX unit_province ON unit (province_code, code);
CREATE INDEX unit_other_code ON unit (other_code);
CREATE INDEX unit_origin_former ON unit_origin (former_key);
CREATE INDEX unit_word_key ON unit_word (subject, key);
CREATE UNIQUE INDEX agency_code ON agency (ward_id, code);
CREATE UNIQUE INDEX officer_login ON officer (ward_id, login);
CREATE INDEX officer_ward ON officer (ward_id, id);
CREATE INDEX officer_session_officer ON officer_session (ward_id, officer_id);
CREATE INDEX officer_grant_officer ON officer_grant (ward_id, officer_id);
CREATE INDEX officer_grant_permission ON officer_grant (ward_id, permission);
CREATE INDEX absence_officer ON absence (ward_id, officer_id, to_on);
CREATE INDEX absence_substitute ON absence (ward_id, substitute_id, to_on);
CREATE INDEX absence_day ON absence (ward_id, to_on);
CREATE UNIQUE INDEX named_substitute_pair ON named_substitute (ward_id, officer_id, substitute_id);
CREATE UNIQUE INDEX person_id_number ON person (ward_id, id_number, id_kind);
CREATE INDEX person_phone ON person (ward_id, phone, id);
CREATE INDEX person_name ON person (ward_id, name_folded, id);
CREATE UNIQUE INDEX procedure_version_code ON procedure_version (ward_id, code, version);
CREATE UNIQUE INDEX dossier_register ON dossier (ward_id, register_year, register_number) WHERE register_number > 0;
CREATE INDEX dossier_state_due ON dossier (ward_id, state, due_ms, id);
CREATE INDEX dossier_received ON dossier (ward_id, received_ms, id);
CREATE INDEX dossier_applicant ON dossier (ward_id, applicant_id, procedure_code, id);
CREATE INDEX dossier_file_of ON dossier_file (ward_id, file_id);
CREATE INDEX dossier_step_of ON dossier_step (ward_id, dossier_id, stage, id);
CREATE INDEX dossier_step_work ON dossier_step (ward_id, state, officer_id, due_ms, id, effort_minutes);
CREATE INDEX supplement_of ON supplement (ward_id, dossier_id, id);
CREATE INDEX consultation_of ON consultation (ward_id, dossier_id, id);
CREATE INDEX consultation_open ON consultation (ward_id, answered_ms, due_ms);
CREATE INDEX printed_form_of ON printed_form (ward_id, dossier_id, form, id);
CREATE INDEX draft_of ON draft (ward_id, officer_id, changed_ms);
CREATE INDEX dossier_state_received ON dossier (ward_id, state, received_ms, id);
CREATE INDEX dossier_work_field_received ON dossier (ward_id, work_field, received_ms, id);
CREATE INDEX dossier_procedure_received ON dossier (ward_id, procedure_code, received_ms, id);
CREATE INDEX dossier_received_by ON dossier (ward_id, received_by, received_ms, id);
CREATE INDEX tally_day ON tally (ward_id, kind, day);
CREATE INDEX dossier_late_closed ON dossier
    (ward_id, (CASE WHEN COALESCE(decided_ms, ended_ms) > due_ms THEN 1 ELSE 0 END), received_ms, id);
COMMIT;
