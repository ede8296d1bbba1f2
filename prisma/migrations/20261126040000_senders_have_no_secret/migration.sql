-- Nothing ever wrote or read it: the credentials of mail server and LINE account are settings. The release before runs on without it.
ALTER TABLE "sender" DROP COLUMN "secret";
