export const MOST_FACTS = 50

/** What can be wrong with facts about an actor that are to be written: what happened, and what to do. */
export const FACTS_SENTENCES = {
  FACTS_MISSING: {
    de: () => 'Es ist nichts gewählt. Wählen Sie mindestens ein Thema, ein Land oder eine Sprache.',
    en: () => 'Nothing is chosen. Choose at least one theme, country or language.',
  },
  FACTS_TOO_MANY: {
    de: () => `Das ist zu viel auf einmal: höchstens ${MOST_FACTS} Angaben. Teilen Sie es auf.`,
    en: () => `That is too much at once: ${MOST_FACTS} facts at most. Please split it.`,
  },
  NO_THEME: {
    de: () => 'Dieses Thema steht nicht in der Liste. Wählen Sie eines daraus.',
    en: () => 'This theme is not in the list. Choose one of it.',
  },
  ORIGIN_OF_MUNICIPALITY: {
    de: () => 'Eine Herkunft haben nur Organisationen, nach eigener Angabe. Halten Sie das Land als Partnerland fest.',
    en: () => 'Only organisations have an origin, as they say themselves. Record the country as a partner country.',
  },
  BASE_DATA: {
    de: () => 'Das gehört zu den Grunddaten und lässt sich hier nicht zurücknehmen. Halten Sie fest, dass es nicht mehr gilt.',
    en: () => 'This is base data and cannot be taken back here. Record that it holds no longer.',
  },
  FACT_DISPUTED: {
    de: () => 'Eine andere Quelle widerspricht dem. Nehmen Sie zuerst im Verlauf zurück, was danach dazu festgehalten wurde.',
    en: () => 'Another source contradicts this. First take back in the history what was recorded about it later.',
  },
} as const
