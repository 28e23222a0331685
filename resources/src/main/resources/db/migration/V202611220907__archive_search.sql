-- The employer is looked for by any part of its name (ARC-015); see text_grams.
create index archive_content_employer_grams on archive_content using gin (text_grams(employer collate "C"));
