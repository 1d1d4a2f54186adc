package newswire.enrich.entities;

/**
 * What an entity of the name index is, finer than its type. The order is that of the codes on disk:
 * add at the end only.
 */
enum EntityClass {
  OTHER,
  COUNTRY,
  CAPITAL,
  CITY,
  REGION,
  NATURE,
  BUILDING,
  HEAD_OF_STATE,
  POLITICIAN,
  ATHLETE,
  TEAM,
  COMPANY,
  SCHOOL,
  PARTY,
  MEDIA,
  GOVERNMENT,
  ARTIST
}
