import { useEffect } from 'react'

/** Lets plain `<a href="?…">` links change the page without loading it anew, so that the engine stays up. */
export function useInnerLinks(): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const anchor = event.target instanceof Element ? event.target.closest('a') : null
      const href = anchor?.getAttribute('href')
      if (!anchor || !href?.startsWith('?') || anchor.target || anchor.hasAttribute('download')) return
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return
      event.preventDefault()
      history.pushState(null, '', href)
      // The address adapter listens to popstate, the event of the back button.
      window.dispatchEvent(new PopStateEvent('popstate', { state: null }))
      window.scrollTo(0, 0)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [])
}
