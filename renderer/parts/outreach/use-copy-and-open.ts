import { mailAddress } from '../../../core/outreach/mail.ts';
import { useClient } from '../../app/client-provider.tsx';
import { copyText } from '../../app/copy-text.ts';
import { useToasts } from '../../app/toasts.tsx';
import type { Writing } from './use-writing.ts';

/** Where LinkedIn takes a message to several people. */
const newConversation = 'https://www.linkedin.com/messaging/thread/new/';

/**
 * Returns what copies the words of a draft and opens where they go: their conversation, else their profile, or a new
 * conversation with two; for an e-mail, the user's mail program with the words in it. Without words it only opens. It must be called while a key or a
 * click is handled.
 */
export function useCopyAndOpen({ letter, draft, isBegun, saveNow }: Writing): () => void {
  const { host } = useClient();
  const { tell, warn } = useToasts();
  const { correspondent, isToBoth, emails } = letter;
  const { person } = correspondent;
  const { medium, subject } = draft;
  const text = draft.text.trim();

  async function copy(then: string): Promise<void> {
    if (!isBegun) return;
    if (await copyText(text)) tell(then);
    else warn('The words could not be copied. Select them and copy them yourself.');
  }

  async function copyAndOpen(): Promise<void> {
    saveNow();
    if (medium === 'email' && emails.length > 0) {
      const mail = mailAddress({ to: emails, subject, body: isBegun ? text : '' });
      if (mail.hasBody) tell('Opened in your mail program. Send it there, and come back.');
      else await copy('The mail is too long to be handed over whole: paste the words, they are copied.');
      host.openOutside(mail.address);
      return;
    }
    if (isToBoth) {
      await copy('Copied. Paste the words into one message to both.');
      host.openOutside(newConversation);
      return;
    }
    const page = medium === 'message' ? (person.conversationUrl ?? person.profileUrl) : person.profileUrl;
    if (page === null) {
      if (isBegun) await copy('Copied. Kith knows no page or address of theirs: paste the words where you talk.');
      else tell('Kith knows no page or address of theirs to open.');
      return;
    }
    await copy('Copied. Paste the words, send them, and come back.');
    host.openOutside(page);
  }

  return () => void copyAndOpen();
}
