import type { OfferId } from '../../../../core/ids.ts';
import type { HelpKind } from '../../../../core/outreach/help.ts';
import type { Offer } from '../../../../core/outreach/offer.ts';
import type { OfferPerson } from '../../../../core/outreach/suggest-offers.ts';

const offer = (id: number, kind: HelpKind, text: string, suits: string): Offer => ({
  // A test may number offers as it likes.
  id: id as OfferId,
  kind,
  text,
  words: '',
  suits,
});

/** The offers from which one is chosen for each invented person. */
export const offers = [
  offer(1, 'expertise', 'Share what we learned about hiring and running a small team', ''),
  offer(2, 'introduction', 'Introduce you to a designer I trust', ''),
  offer(3, 'feedback', 'Read a grant application or an essay with fresh eyes', 'researchers, writers'),
  offer(4, 'introduction', 'Introduce you to investors for a first round', 'founders'),
  offer(5, 'resource', 'Send my checklist for supplier audits', 'procurement and logistics'),
  offer(6, 'expertise', 'Talk through pricing and how to sell a new service', ''),
  offer(7, 'resource', 'Tickets for our concerts and the gallery', 'people in music and the arts'),
  offer(8, 'time', 'An hour on contracts and privacy law', ''),
];

/** What is known of an invented person, and which offers are right for them; none where nothing fits. */
export type OfferCase = { readonly known: Partial<OfferPerson>; readonly right: readonly number[] };

const position = (title: string, ...right: number[]): OfferCase => ({ known: { position: title }, right });
const notes = (text: string, ...right: number[]): OfferCase => ({ known: { notes: text }, right });
const said = (text: string, ...right: number[]): OfferCase => ({ known: { said: [text] }, right });
const tagged = (tag: string, ...right: number[]): OfferCase => ({ known: { tags: [tag] }, right });
const at = (company: string, ...right: number[]): OfferCase => ({ known: { company }, right });

export const offerCases: readonly OfferCase[] = [
  // What they do, in English.
  position('Head of Talent', 1),
  position('Recruiter', 1),
  position('HR Business Partner', 1),
  position('Head of People', 1),
  position('People Operations Lead', 1),
  position('VP Human Resources', 1),
  position('UX Researcher', 2, 3),
  position('Senior Product Designer', 2),
  position('Brand Strategist', 2),
  position('Research Scientist', 3),
  position('Postdoc, Marine Biology', 3),
  position('Copywriter', 3),
  position('Author and journalist', 3),
  position('Co-founder & CEO', 4),
  position('Founder', 4),
  position('Entrepreneur in Residence', 4),
  position('Supply Chain Planner', 5),
  position('Director of Procurement', 5),
  position('Purchasing Manager', 5),
  position('Account Manager', 6),
  position('VP Sales', 6),
  position('Director, Business Development', 6),
  position('Concert pianist, music teacher', 7),
  position('Curator', 7),
  position('Choir director', 7),
  position('General Counsel', 8),
  position('Compliance Officer', 8),
  position('Attorney at Law', 8),
  position('Data Protection Lawyer', 8),
  // In other languages.
  position('Personalleiterin', 1),
  position('Personalreferent', 1),
  position('Responsable recrutement', 1),
  position('Reclutadora', 1),
  position('招聘经理', 1),
  position('採用担当', 1),
  position('Grafikdesignerin', 2),
  position('Diseñador gráfico', 2),
  position('Wissenschaftliche Mitarbeiterin', 3),
  position('Chercheuse en biologie', 3),
  position('Journalista', 3),
  position('Gründer und Geschäftsführer', 4),
  position('Fondatrice', 4),
  position('创始人', 4),
  position('Leiter Einkauf', 5),
  position('Responsable logistique', 5),
  position('Acquisti e logistica', 5),
  position('采购主管', 5),
  position('Vertriebsleiterin', 6),
  position('Directora de ventas', 6),
  position('Verkoopleider', 6),
  position('営業部長', 6),
  position('Satış Müdürü', 6),
  position('Kuratorin am Kunstmuseum', 7),
  position('Violoncelliste, orchestre de Lyon', 7),
  position('Rechtsanwältin', 8),
  position('Avocate', 8),
  position('Advogado trabalhista', 8),
  position('Advocaat arbeidsrecht', 8),
  // What they said, what is noted and tagged, where they work.
  said('We are hiring two people for the workshop and it takes forever', 1),
  said('Onboarding the new colleagues keeps me busy', 1),
  said('Do you know a good designer for our posters?', 2),
  said('The grant came through, but the next application is due in May', 3),
  said('Our lawyers read the contract twice', 8),
  said('Wir suchen gerade neue Lieferanten', 5),
  said('Quel prix demander pour ce service ?', 6),
  notes('Is raising a first round.', 4),
  notes('Wants to learn about pricing.', 6),
  notes('Needs an honest reader for a grant application.', 3),
  notes('Looking for suppliers of recycled board.', 5),
  notes('Plays the viola.', 7),
  notes('Sucht Hilfe bei einem Vertrag.', 8),
  tagged('fundraising', 4),
  tagged('recruiting', 1),
  tagged('choir', 7),
  at('Lindner Rechtsanwälte', 8),
  at('Northgate Recruiting', 1),
  at('Foxglove Orchestra', 7),
  // What they do decides, not where.
  { known: { position: 'Recruiter', company: 'Quandt Logistik' }, right: [1] },
  { known: { position: 'Counsel', company: 'Selwick Design', notes: 'Collects maps.' }, right: [8] },
  { known: { position: 'Software Engineer', notes: 'Plays the cello in an orchestra.' }, right: [7] },
  // Nothing fits.
  position('Pilot'),
  position('Works Council Chair'),
  position('Office Manager'),
  position('Managing Director'),
  position('Zahnärztin'),
  position('Mechanical Engineer'),
  position('Chef de partie'),
  position('看護師'),
  notes('Two daughters, both play handball. Very good memory for names.'),
  notes('Met at the open day of the shipyard. Runs marathons.'),
  notes('Walked with me around the lake; has a small boat.'),
  said('Good to see you at the meetup, say hello to the team!'),
  said('Viele Grüße aus dem Urlaub, es geht uns gut'),
  said('Thank you for the kind words, it took some time'),
  tagged('berlin'),
  at('Nimbus Ferries'),
  { known: {}, right: [] },
];
