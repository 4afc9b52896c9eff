-- A frozen report is kept as the exact text whose SHA-256 is published: jsonb would order its keys anew. Nothing was
-- published before, so nothing is lost. Its content goes when the article is erased; number and hash stay.
alter table publication
    alter column content type text using content::text,
    add column audit_head_number bigint check (audit_head_number >= 1),
    add column audit_head_hash bytea check (octet_length(audit_head_hash) = 32),
    add constraint publication_sha256 check (content is null or sha256 = sha256(convert_to(content, 'UTF8'))),
    add constraint publication_audit_head check ((audit_head_number is null) = (audit_head_hash is null));
