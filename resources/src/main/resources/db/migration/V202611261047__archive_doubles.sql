-- Who was born on the same day, with the name: possible doubles are looked for among them, some hundred
-- persons of the whole country, read from the index alone.
create index archive_content_born on archive_content (birth_date) include (name, archive_id);
create index archive_member_born on archive_member (birth_date) include (name, archive_id);
