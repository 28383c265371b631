import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { catalogue, type Language, type Messages } from '#app/messages/catalogue.ts'

type MessagesInUse = { language: Language; t: Messages }

// Vietnamese outside a provider: the page of a failed start has none, and its reader is Vietnamese.
const MessagesContext = createContext<MessagesInUse>({ language: 'vi', t: catalogue('vi') })

/** Gives the pages below their language. */
export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  const inUse = useMemo(() => ({ language, t: catalogue(language) }), [language])
  return <MessagesContext.Provider value={inUse}>{children}</MessagesContext.Provider>
}

/** The words of the reader's language. */
export const useMessages = (): MessagesInUse => useContext(MessagesContext)
