/** The names of each month in English, German, French, Spanish, Portuguese, Italian and Dutch, short and long, without accents. */
const namesByMonth = [
  'jan january januar janner jann janv janvier ene enero janeiro gen gennaio januari',
  'feb february februar fev fevr fevrier febrero fevereiro febbraio februari febr',
  'mar march marz mrz mars marzo marco maart mrt',
  'apr april avr avril abr abril aprile',
  'may mai mayo maio mag maggio mei',
  'jun june juni juin junio junho giu giugno',
  'jul july juli juil juill juillet julio julho lug luglio',
  'aug august aout ago agosto augustus',
  'sep sept september septembre septiembre setiembre set setembro settembre',
  'oct october okt oktober octobre octubre out outubro ott ottobre',
  'nov november novembre noviembre novembro',
  'dec december dez dezember decembre dic diciembre dezembro dicembre',
] as const;

const monthByName: ReadonlyMap<string, number> = new Map(
  namesByMonth.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

const accents = /\p{M}/gu;

/** The number (1–12) of the month with this name in any of these languages; 0 for another word. */
export function monthNamed(name: string): number {
  const plain = name.toLowerCase().normalize('NFD').replace(accents, '');
  return monthByName.get(plain) ?? 0;
}
