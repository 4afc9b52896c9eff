-- Claims that are not made yet, as typed: one on the text and one on the images of an article, per person.
create table new_claim_draft (
    person_id bigint not null references person,
    article_id bigint not null references article,
    place text not null check (place in ('TEXT', 'IMAGE')),
    content jsonb not null check (jsonb_typeof(content) = 'object'),
    saved_at timestamptz not null default now(),
    primary key (person_id, article_id, place)
);
