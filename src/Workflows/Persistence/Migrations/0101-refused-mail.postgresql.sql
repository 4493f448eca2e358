-- Who gets no mail (ADR 101): filled with those whose mails were refused and who got none afterwards.
CREATE TABLE mail_refusal (
    user_id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    latest_at timestamp with time zone NOT NULL,
    reason character varying(40) NOT NULL,
    count integer NOT NULL,
    CONSTRAINT pk_mail_refusal PRIMARY KEY (user_id),
    CONSTRAINT fk_mail_refusal_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
);

INSERT INTO mail_refusal (user_id, since, latest_at, reason, count)
SELECT refused.user_id, min(refused.settled_at), max(refused.settled_at), 'AVVISAT', count(*)
FROM digest AS refused
WHERE refused.status = 'VAGRAT' AND refused.settled_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM digest AS sent WHERE sent.user_id = refused.user_id AND sent.status = 'SKICKAT' AND sent.settled_at >= refused.settled_at)
GROUP BY refused.user_id;
