-- Reports of citizens are a work field of their own; a ward that was there before them has it too.
INSERT INTO work_field (ward_id, code, name, place)
SELECT o.ward_id, 'phan-anh', 'Phản ánh hiện trường', 1000
FROM ward_office o
WHERE NOT EXISTS (SELECT 1 FROM work_field w WHERE w.ward_id = o.ward_id AND w.code = 'phan-anh');
