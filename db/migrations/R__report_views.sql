-- The one function from review state and lean to what a claim looks like everywhere. A reopened claim is work to be taken
-- up, as an open one is.
create or replace function display_state(dismissed_at timestamptz, review_state text, lean text) returns text
    language sql immutable parallel safe
return case
    when dismissed_at is not null then 'DISMISSED'
    when review_state is null or review_state in ('OPEN', 'REOPENED') then 'OPEN'
    when review_state in ('AGREED', 'RESOLVED') then lean
    else review_state
end;
