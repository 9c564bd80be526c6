-- What firms said is told in whole steps of so many answers. place: which answer it was, from 1; by it each answer stays in
-- its step, whatever comes, grows old or is deleted with its firm.
ALTER TABLE business_request_feedback ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
UPDATE business_request_feedback SET place = (SELECT COUNT(*) FROM business_request_feedback f
    WHERE f.at < business_request_feedback.at
        OR (f.at = business_request_feedback.at AND f.request <= business_request_feedback.request));
CREATE INDEX business_request_feedback_place ON business_request_feedback (place);
