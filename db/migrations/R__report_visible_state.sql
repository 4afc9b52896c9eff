-- The blind rule. Somebody is blind to a claim while nothing stands for it and they have no business knowing what others
-- made of it: viewers always, reviewers until they gave their own verdict, editors who review the claim themselves likewise.
create or replace function is_blind(the_person bigint, the_role text, the_claim bigint, the_review_state text) returns boolean
    language sql stable parallel safe
return the_review_state is distinct from 'RESOLVED'
    and (the_role is null or the_role = 'VIEWER'
        or not exists (select from verdict v where v.claim_id = the_claim and v.reviewer_id = the_person)
        and (the_role = 'REVIEWER'
            or exists (select from assignment s
                where s.claim_id = the_claim and s.assignee_id = the_person and s.ended_at is null)));

-- The same, for who does not read the review itself.
create or replace function is_blind(the_person bigint, the_role text, the_claim bigint) returns boolean
    language sql stable parallel safe
return is_blind(the_person, the_role, the_claim, (select r.state from claim_review r where r.claim_id = the_claim));

-- What a claim looks like to somebody: that reviewers disagree is hidden from those who are blind to it.
create or replace function visible_state(
    the_person bigint, the_role text, the_claim bigint, dismissed_at timestamptz, review_state text, lean text) returns text
    language sql stable parallel safe
return case
    when review_state = 'DISPUTED' and dismissed_at is null and is_blind(the_person, the_role, the_claim, review_state)
        then 'IN_REVIEW'
    else display_state(dismissed_at, review_state, lean)
end;

-- A comment of somebody who has judged the claim is kept from those who are blind to it: it may tell what they made of it.
create or replace function is_comment_hidden(the_person bigint, the_role text, the_claim bigint, the_author bigint) returns boolean
    language sql stable parallel safe
return the_author <> the_person
    and exists (select from verdict v where v.claim_id = the_claim and v.reviewer_id = the_author)
    and is_blind(the_person, the_role, the_claim);
