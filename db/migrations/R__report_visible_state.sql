-- The newest policy of each team that has changed the product's default.
create or replace view current_review_policy as
select distinct on (team_id) id, team_id, version, blind, adjudicators from review_policy order by team_id, version desc, id;

-- What a claim needs: a resolved one what it was resolved under, another what its team's policy says of its kind, or the
-- default (ReviewPolicy.standard; a test holds the two against each other).
create or replace view claim_needs as
select c.id as claim_id, a.team_id, c.kind,
    coalesce(k.reviewed, true) as reviewed,
    coalesce(r.verdicts_needed, k.verdicts, case when c.kind in ('CASUALTY', 'CONTROL', 'QUOTE') then 2 else 1 end)
        as verdicts,
    coalesce(r.origins_needed, k.origins, case when c.kind in ('CASUALTY', 'CONTROL', 'QUOTE') then 2 else 1 end)
        as origins
from claim c
    join article a on a.id = c.article_id
    left join claim_review r on r.claim_id = c.id
    left join current_review_policy p on p.team_id = a.team_id
    left join review_policy_kind k on k.policy_id = p.id and k.kind = c.kind;

-- Of each reviewer and claim the last verdict given before its reviewer could read others': what agreement is computed on.
create or replace view independent_verdict as
select distinct on (claim_id, reviewer_id) id, claim_id, reviewer_id, rating_id, created_at
from verdict
where not after_disclosure
order by claim_id, reviewer_id, id desc;

-- Whether a member with a role may settle disputes, by their team's policy.
create or replace function is_adjudicator(the_person bigint, the_role text, the_team bigint) returns boolean
    language sql stable parallel safe
return coalesce(
    (select case p.adjudicators
            when 'EDITORS' then the_role = 'EDITOR'
            when 'UNINVOLVED' then the_role in ('REVIEWER', 'EDITOR')
            else the_role in ('REVIEWER', 'EDITOR') and exists (select from review_policy_adjudicator n
                where n.policy_id = p.id and n.person_id = the_person) end
        from current_review_policy p where p.team_id = the_team),
    the_role = 'EDITOR');

-- Whether somebody may settle the dispute of a claim: who has judged it may only if nobody else can.
create or replace function may_adjudicate(the_person bigint, the_role text, the_claim bigint) returns boolean
    language sql stable parallel safe
return (select is_adjudicator(the_person, the_role, a.team_id)
        and (not exists (select from verdict v where v.claim_id = the_claim and v.reviewer_id = the_person)
            or not exists (select from membership m join person o on o.id = m.person_id
                where m.team_id = a.team_id and o.active and is_adjudicator(m.person_id, m.role, a.team_id)
                    and not exists (select from verdict v where v.claim_id = the_claim and v.reviewer_id = m.person_id)))
    from claim c join article a on a.id = c.article_id
    where c.id = the_claim);

-- The blind rule. Somebody is blind to a claim while nothing stands for it and they have no business knowing what others
-- made of it: viewers always, reviewers until they gave their own verdict (once more when the claim was reopened), editors
-- who review the claim themselves likewise. Who may settle a dispute and has no part in it reads it. A team may open its
-- reviews to all who review.
create or replace function is_blind(the_person bigint, the_role text, the_claim bigint, the_review_state text) returns boolean
    language sql stable parallel safe
return the_review_state is distinct from 'RESOLVED'
    and (the_role is null or the_role = 'VIEWER'
        or not exists (select from verdict v
            where v.claim_id = the_claim and v.reviewer_id = the_person
                and v.id > coalesce((select r.reopened_after from claim_review r where r.claim_id = the_claim), 0))
        and (the_role = 'REVIEWER'
            or exists (select from assignment s
                where s.claim_id = the_claim and s.assignee_id = the_person and s.ended_at is null))
        and not exists (select from claim c
            join article a on a.id = c.article_id
            join current_review_policy p on p.team_id = a.team_id
            where c.id = the_claim and not p.blind)
        and not (the_review_state is not distinct from 'DISPUTED'
            and not exists (select from assignment s
                where s.claim_id = the_claim and s.assignee_id = the_person and s.ended_at is null)
            and coalesce(may_adjudicate(the_person, the_role, the_claim), false)));

-- The same, for who does not read the review itself.
create or replace function is_blind(the_person bigint, the_role text, the_claim bigint) returns boolean
    language sql stable parallel safe
return is_blind(the_person, the_role, the_claim, (select r.state from claim_review r where r.claim_id = the_claim));

-- What a claim looks like to somebody: that reviewers agree or disagree is hidden from those who are blind to it.
create or replace function visible_state(
    the_person bigint, the_role text, the_claim bigint, dismissed_at timestamptz, review_state text, lean text) returns text
    language sql stable parallel safe
return case
    when review_state in ('DISPUTED', 'AGREED') and dismissed_at is null
            and is_blind(the_person, the_role, the_claim, review_state)
        then 'IN_REVIEW'
    else display_state(dismissed_at, review_state, lean)
end;

-- A comment of somebody who has judged the claim is kept from those who are blind to it: it may tell what they made of it.
create or replace function is_comment_hidden(the_person bigint, the_role text, the_claim bigint, the_author bigint) returns boolean
    language sql stable parallel safe
return the_author <> the_person
    and exists (select from verdict v where v.claim_id = the_claim and v.reviewer_id = the_author)
    and is_blind(the_person, the_role, the_claim);

-- That somebody suggests a correction, or who has judged comments, tells what they made of the claim: to those who are
-- blind to it, it did not happen.
create or replace function is_deed_hidden(
    the_person bigint, the_role text, the_claim bigint, the_type text, the_object bigint) returns boolean
    language sql stable parallel safe
return case the_type
    when 'correction' then is_blind(the_person, the_role, the_claim)
        and exists (select from correction k where k.id = the_object and k.author_id <> the_person)
    when 'comment' then exists (select from comment m left join comment first on first.id = m.thread_id
        where m.id = the_object and m.author_id <> the_person
            and (is_comment_hidden(the_person, the_role, m.claim_id, m.author_id)
                or is_comment_hidden(the_person, the_role, first.claim_id, first.author_id)))
    else false
end;

-- Who has judged a claim is kept from those who are blind to it: they learn how many have, and that is all. What a verdict
-- moves tells its author as the verdict itself does.
create or replace function is_doer_hidden(
    the_person bigint, the_role text, the_claim bigint, the_type text, the_action text, the_doer bigint) returns boolean
    language sql stable parallel safe
return coalesce(the_doer <> the_person, false)
    and (the_type in ('verdict', 'adjudication')
        or the_type = 'claim' and the_action in ('reviewed', 'resolved', 'adjudicated'))
    and is_blind(the_person, the_role, the_claim);
