-- No table: every one that the entities need is proposed.
SELECT 1;
