-- What the phone itself said of where it stood when an after-photograph was taken: kept apart from what the camera noted,
-- and only when it was believed; never published.
ALTER TABLE report_photo ADD COLUMN device_lat_e6 bigint CHECK (device_lat_e6 BETWEEN -90000000 AND 90000000);
ALTER TABLE report_photo ADD COLUMN device_lon_e6 bigint CHECK (device_lon_e6 BETWEEN -180000000 AND 180000000);
ALTER TABLE report_photo ADD COLUMN device_accuracy_m bigint CHECK (device_accuracy_m >= 0); -- metres, rounded up
ALTER TABLE report_photo ADD COLUMN device_ms bigint; -- as the phone's clock had it
