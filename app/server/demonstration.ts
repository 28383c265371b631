/** The one password of everybody in the demonstration; it exists in no other mode. */
export const DEMONSTRATION_PASSWORD = 'minh hoa khong co that'
