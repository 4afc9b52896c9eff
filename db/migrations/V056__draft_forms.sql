-- The forms whose half-written contents are kept, of claims and of articles: the words of DraftService.
alter table draft drop constraint draft_form_check;
alter table draft add constraint draft_form_check
    check (form in ('VERDICT', 'EVIDENCE', 'CLAIM', 'CORRECTION', 'COMMENT', 'DECISION'));
alter table new_claim_draft drop constraint new_claim_draft_place_check;
alter table new_claim_draft add constraint new_claim_draft_place_check check (place in ('TEXT', 'IMAGE', 'SIGN_OFF'));
