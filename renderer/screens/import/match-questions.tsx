import { useState } from 'react';

import type { PersonId } from '../../../core/ids.ts';
import { formatNumber } from '../../../core/numbers-in-words.ts';
import { formatDay } from '../../../core/calendar/format-day.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { ImportQuestion } from '../../../api/contract/import/imports.ts';
import { Button } from '../../kit/button.tsx';
import { SegmentedControl } from '../../kit/segmented-control.tsx';
import { jobInWords } from '../../parts/job-words.ts';
import type { ImportAnswers } from './import-state.ts';
import { useImport } from './import-provider.tsx';
import { shortAddress } from './owner-question.tsx';

type MatchQuestionsProps = { readonly questions: readonly ImportQuestion[]; readonly answers: ImportAnswers };

const shownAtOnce = 20;

/** Asks of each row that may be a known person with another address who it is, with both side by side. */
export function MatchQuestions({ questions, answers }: MatchQuestionsProps) {
  const { answer } = useImport();
  const [shown, setShown] = useState(shownAtOnce);
  const withOneCandidate = questions.filter((question) => question.candidates.length === 1);

  const answerAll = (same: boolean): void => {
    const all = new Map(answers);
    for (const question of same ? withOneCandidate : questions) {
      const only = question.candidates[0];
      all.set(question.key, same && only ? only.personId : null);
    }
    answer(all);
  };

  return (
    <section>
      <h2 className="text-name">Is this the same person?</h2>
      <p className="mt-1 mb-5 max-w-reading text-small text-soft">
        Kith joins people by their profile or e-mail address. A name alone may be anyone’s, so here it asks.
      </p>
      {questions.length > 1 && (
        <div className="mb-6 flex flex-wrap gap-5">
          <Button look="text" onClick={() => answerAll(true)} disabled={withOneCandidate.length === 0}>
            {withOneCandidate.length === questions.length
              ? 'All are the same person'
              : 'The same person wherever one is offered'}
          </Button>
          <Button look="text" onClick={() => answerAll(false)}>
            All are someone else
          </Button>
        </div>
      )}
      <ul className="flex flex-col gap-10">
        {questions.slice(0, shown).map((question) => (
          <Question
            key={question.key}
            question={question}
            answer={answers.get(question.key)}
            onAnswer={(person) => answer(new Map(answers).set(question.key, person))}
          />
        ))}
      </ul>
      {questions.length > shown && (
        <div className="mt-8">
          <Button onClick={() => setShown(shown + shownAtOnce)}>
            Show more; {formatNumber(questions.length - shown, userLocale)} are left
          </Button>
        </div>
      )}
    </section>
  );
}

type Candidate = ImportQuestion['candidates'][number];
type GivenAnswer = PersonId | null | undefined;

type QuestionProps = {
  readonly question: ImportQuestion;
  readonly answer: GivenAnswer;
  readonly onAnswer: (person: PersonId | null) => void;
};

const someoneElse = 'someone-else';

function Question({ question, answer, onAnswer }: QuestionProps) {
  const { candidates, evidence, fileName, inFile, line } = question;
  const options = [
    ...candidates.map((candidate, index) => ({
      value: String(candidate.personId),
      label: candidates.length === 1 ? 'Same person' : `Same as ${ordinal(index)}`,
    })),
    { value: someoneElse, label: 'Someone else' },
  ];
  return (
    <li data-open={answer === undefined ? '' : undefined}>
      <p className="mb-4">{evidence}</p>
      <div className="mb-4 grid gap-x-10 gap-y-5 wide:grid-cols-2">
        <Side heading={`In ${fileName}, line ${formatNumber(line, userLocale)}`} person={inFile} />
        {candidates.map((candidate, index) => (
          <Side
            key={candidate.personId}
            heading={candidates.length === 1 ? 'In Kith' : `In Kith, ${ordinal(index)}`}
            person={candidate}
            lastContact={candidate.lastContact}
            below={index > 0}
          />
        ))}
      </div>
      <SegmentedControl
        label={`Is ${inFile.name} the same person?`}
        labelHidden
        options={options}
        value={answer === undefined ? '' : answer === null ? someoneElse : String(answer)}
        onChange={(value) => {
          onAnswer(candidates.find((candidate) => String(candidate.personId) === value)?.personId ?? null);
        }}
      />
    </li>
  );
}

function ordinal(index: number): string {
  return ['the first', 'the second', 'the third', 'the fourth'][index] ?? `number ${index + 1}`;
}

type SideProps = {
  readonly heading: string;
  readonly person: ImportQuestion['inFile'];
  readonly lastContact?: Candidate['lastContact'];
  /** Shown below the candidate rather than below the row of the file. */
  readonly below?: boolean;
};

function Side({ heading, person, lastContact, below = false }: SideProps) {
  const facts = [
    jobInWords(person),
    person.email,
    person.profileUrl === null ? '' : shortAddress(person.profileUrl),
    person.connectedOn === null ? '' : `Connected on ${formatDay(person.connectedOn, userLocale)}`,
    lastContact === undefined
      ? ''
      : lastContact === null
        ? 'No contact yet'
        : `Last contact on ${formatDay(lastContact, userLocale)}`,
  ].filter((fact) => fact !== '');
  return (
    <div className={below ? 'min-w-0 wide:col-start-2' : 'min-w-0'}>
      <p className="text-fine [overflow-wrap:anywhere] text-soft">{heading}</p>
      <p className="font-serif text-name [overflow-wrap:anywhere]">{person.name}</p>
      {facts.map((fact) => (
        <p key={fact} className="text-small text-soft [overflow-wrap:anywhere]">
          {fact}
        </p>
      ))}
    </div>
  );
}
