import type { Medium } from '../../../core/outreach/medium.ts';

export const mediumNames: Readonly<Record<Medium, string>> = {
  message: 'Message',
  email: 'E-mail',
  invitation: 'Invitation',
};
