import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** Keeps a page's failure to itself: the navigation stays, and the reader learns what happened. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const error: Error | null = this.state.error
    if (error === null) return this.props.children
    return (
      <Notice title="This page could not be drawn." tone="bad" details={String(error)}>
        <p>
          Its program could not be loaded or stopped: the connection broke off, the site was updated, or we
          made a mistake. <a href="?">Back to the start</a>, or reload to try again.
        </p>
        <Button onClick={() => location.reload()}>Reload the page</Button>
      </Notice>
    )
  }
}
