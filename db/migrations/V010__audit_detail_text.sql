-- The digest is over the text that was written: json keeps it, jsonb orders its keys anew.
alter table audit_detail alter column before type json using before::json, alter column after type json using after::json;
