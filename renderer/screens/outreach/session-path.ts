/** Where the daily session is. It is begun from Today, and fills the window. */
export const sessionPath = '/today/session';
