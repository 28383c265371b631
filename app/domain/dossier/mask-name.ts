/**
 * Che tên người nộp trong danh sách: the first letter of each word and three stars, so that an officer still
 * recognises the dossier in hand while the length of a name tells nothing: `Nguyễn Văn An` is `N*** V*** A***`.
 * A name of nothing but spaces is masked to nothing.
 */
export const maskName = (name: string): string =>
  name
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `${[...word][0]}***`)
    .join(' ')
