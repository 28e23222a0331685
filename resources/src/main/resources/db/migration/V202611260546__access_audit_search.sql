-- A rare name or object in a month of millions is found along an index of its own instead of by
-- reading the month; kinds of objects are few, so the number leads (USR-108).
drop index audit_record_object;
create index audit_record_object on audit_record (object_id, object_kind, at desc, id desc);
create index audit_record_login on audit_record (login_name, at desc, id desc);
