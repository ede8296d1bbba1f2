-- How often leads opened a document is counted for the list of documents; other hits are read by their send.
create index hit_document_idx on hit (target) where kind = 'document' and label = 'human';
