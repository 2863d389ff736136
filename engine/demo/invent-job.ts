import type { Dice } from './dice.ts';
import type { InventedLanguage } from './languages.ts';

/** A person's company and position. Either may be empty. */
export type Job = { readonly company: string; readonly position: string };

const worldwide = (
  'Halcyon Freight, Ostrava & Vale, Kestrel Analytics, Umbra Robotics, Brightwater Foods, Saltmarsh Capital, ' +
  'Ninefold Software, Paperlark, Quillstone Press, Meridian Row, Tallgrass Health, Cobalt Orchard, Lanternfish Games, ' +
  'Verdigris Energy, Stillwater Insurance, Aster & Pell, Nimbus Ferries, Foxglove Pharma, Greywacke Mining, Oxbow Learning, ' +
  'Tessera Payments, Wren & Daughters, Driftwood Hotels, Palisade Security, Juniper Mobility, Clockwork Grain'
).split(', ');

// For networks larger than the names above would fill.
const roots = (
  'Alderway, Ambergate, Arvella, Belmarsh, Birchholm, Calanthe, Cindervale, Corvane, Dovetarn, Elmstead, Emberly, Farrowby, ' +
  'Fenwyck, Galloran, Glasswell, Harrowmere, Hollin, Inverlark, Ironbridge Row, Jessamy, Kelderby, Larkholm, Lindale, ' +
  'Marrowstone, Mistral Bay, Northolm, Oakhanger, Orrery, Pinmarsh, Quenby, Ravenglass, Rookwith, Sablewood, Selwick, ' +
  'Tarnside, Thornhythe, Umberfield, Valdoro, Westerlyn, Wickenby, Yarrowdale, Zephyrine'
).split(', ');
const trades = (
  'Foods, Logistics, Software, Partners, Energy, Health, Studio, Systems, Textiles, Optics, Advisory, Timber, Instruments, ' +
  'Mobility, Media, Ceramics, Robotics, Water, Learning, Capital, Marine, Glass, Printing, Diagnostics, Rail, Seeds, ' +
  'Hospitality, Materials, Security, Travel, Acoustics, Bio, Cloud, Coffee, Cycles, Data, Packaging, Labs, Legal, Home, Games, ' +
  'Interiors, Metals, Networks, Outdoor, Paper, Payments, Plastics, Property, Recruiting, Renewables, Research, Sound'
).split(', ');

const onTheirOwn = ['Self-employed', 'Freelance', 'Independent consultant'];

const ranks = ['', '', '', 'Senior ', 'Senior ', 'Lead ', 'Principal ', 'Junior '];
const crafts = (
  'Product Designer, Software Engineer, Data Scientist, Product Manager, Account Manager, UX Researcher, Mechanical Engineer, ' +
  'Financial Analyst, Copywriter, Supply Chain Planner, Recruiter, Quality Engineer, Research Scientist, Sales Engineer, ' +
  'Solutions Architect, Brand Strategist, Project Manager, Translator, Customer Success Manager, Security Engineer, Economist, ' +
  'Clinical Researcher, Energy Consultant, Controller, Event Manager, Technical Writer'
).split(', ');
const headships = ['Head of ', 'Director of ', 'VP ', 'Manager, '];
const fields = (
  'Design, Engineering, Marketing, Operations, Sales, People, Finance, Partnerships, Procurement, Product, Communications, ' +
  'Research, Sustainability, Customer Care, Logistics'
).split(', ');
const singular = (
  'Founder, Co-founder & CEO, Chief of Staff, Managing Director, Partner, General Counsel, Chief Operating Officer, ' +
  'Board Member, Office Manager, Executive Assistant, Trainee, Works Council Chair, Ombudsperson'
).split(', ');

/** Invents a job for a person of this language. In a network of more people there are more companies. */
export function inventJob(language: InventedLanguage, people: number, dice: Dice): Job {
  const kind = dice.next();
  // LinkedIn leaves both empty for a few.
  if (kind < 0.04) return { company: '', position: '' };
  if (kind < 0.09) return { company: dice.pick(onTheirOwn), position: inventPosition(language, dice) };
  return { company: inventCompany(language, people, dice), position: inventPosition(language, dice) };
}

function inventCompany(language: InventedLanguage, people: number, dice: Dice): string {
  const kind = dice.next();
  // In a larger network well-known companies have a smaller share.
  if (kind < 0.1 + 0.35 * Math.min(1, 600 / people))
    return dice.pick(dice.chance(0.6) ? language.companies : worldwide);
  // Squared, so that a few companies are common and most are rare.
  const rank = Math.floor(dice.next() ** 2 * roots.length * trades.length);
  // Coprime to the number of combinations, so that neighbours in rank share neither word.
  const place = (rank * 677) % (roots.length * trades.length);
  return `${roots[Math.floor(place / trades.length)] ?? ''} ${trades[place % trades.length] ?? ''}`;
}

function inventPosition(language: InventedLanguage, dice: Dice): string {
  if (language.positions.length > 0 && dice.chance(0.45)) return dice.pick(language.positions);
  const kind = dice.next();
  if (kind < 0.55) return `${dice.pick(ranks)}${dice.pick(crafts)}`;
  if (kind < 0.8) return `${dice.pick(headships)}${dice.pick(fields)}`;
  return dice.pick(singular);
}
