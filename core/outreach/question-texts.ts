import type { Field } from './fields.ts';

/**
 * Two questions for each occasion or field. People who follow each other are asked the first and the second in turn, so that
 * no text stands first here and second there. All can be answered in two lines, and none asks for a favour.
 */
export type QuestionPair = readonly [first: string, second: string];

/** What may be asked because of what was lately. */
export const momentQuestions = {
  'new-job': ['How is the new job going?', 'What has been the best surprise in the new job?'],
  'new-connection': ['What has your week been full of?', 'What takes most of your time just now?'],
  'never-talked': ['What has kept you busy lately?', 'What are you most curious about just now?'],
  'long-silence': ['What has changed for you since we last talked?', 'How has life been since then?'],
  'since-last': ['How have you been since we last talked?', 'What is new since we last talked?'],
} as const satisfies Record<string, QuestionPair>;

const building: QuestionPair = [
  'What are you building at the moment?',
  'Which piece of work would you gladly do again?',
];
const customers: QuestionPair = [
  'What do your customers ask about most just now?',
  'Which customer taught you something lately?',
];

/** What may be asked of people in a field of work. */
export const fieldQuestions: Readonly<Record<Field, QuestionPair>> = {
  hiring: ['Which role is the hardest to fill just now?', 'What do people ask you most in interviews these days?'],
  leading: [
    'What is the best thing your team did this year?',
    'What would you tell somebody who leads a team for the first time?',
  ],
  design: ['What have you designed lately that you are proud of?', 'Which tool has changed how you work?'],
  product: ['Which idea did you drop this year, and were glad about?', 'What do your users ask for most just now?'],
  sales: customers,
  pricing: ['What have you learned about prices this year?', 'Which price did you change last, and how did it go?'],
  customers,
  finance: ['What takes most of your time this quarter?', 'Which number do you look at first in the morning?'],
  founding: ['What would you most like to get done this quarter?', 'What has surprised you most about building this?'],
  software: building,
  engineering: building,
  data: [
    'What did the numbers show you lately that you did not expect?',
    'Which question would you like to have data for?',
  ],
  security: ['What keeps you busiest just now?', 'What do most people worry about too little?'],
  marketing: ['Which of the things you tried this year worked best?', 'Whose work do you like to look at just now?'],
  law: ['Which question lands on your desk most often these days?', 'Which new rule changes your work the most?'],
  medicine: ['What has changed most in your work this year?', 'What gives you joy in your work just now?'],
  teaching: ['What do you enjoy teaching most just now?', 'What did a student teach you lately?'],
  research: ['What are you trying to find out just now?', 'Which result surprised you lately?'],
  writing: ['What are you writing at the moment?', 'What have you read lately that stayed with you?'],
  translating: ['What are you translating at the moment?', 'Which word was the hardest to translate lately?'],
  arts: ['What are you working towards just now?', 'What have you seen or heard lately that stayed with you?'],
  logistics: [
    'What is the hardest thing to get hold of just now?',
    'Which route or supplier changed most for you this year?',
  ],
  government: [
    'What would you change first, if it were up to you?',
    'Which project of yours will people notice first?',
  ],
  manufacturing: ['What is new in your works this year?', 'Which part of making it are you proudest of?'],
  energy: ['Which project are you most hopeful about?', 'What has moved faster this year than you thought?'],
  property: ['What is going up at the moment?', 'Which building did you like lately?'],
  food: ['What is on the menu that you are proud of?', 'What did you eat lately that you still think of?'],
  charity: ['What has your work made possible this year?', 'What would you like more people to know of your work?'],
  speaking: ['Which event are you looking forward to?', 'Which talk stayed with you lately?'],
  projects: ['Which of your projects is the most fun just now?', 'Which project taught you the most this year?'],
  careers: ['What do people come to you with most just now?', 'What advice do you give most often?'],
};

/** What may be asked of everybody. */
export const generalQuestions = {
  'current-work': ['What are you working on these days?', 'What are you looking forward to in the coming weeks?'],
  lately: ['What has gone well for you lately?', 'What have you learned lately that you would pass on?'],
} as const satisfies Record<string, QuestionPair>;
