import type { MantineThemeOverride } from '@mantine/core'

type Sizes = 'xs' | 'sm' | 'md' | 'lg' | 'xl'
type App = 'studio' | 'portal'

const rem = (px: number) => `${px / 16}rem`
const steps = (...px: [number, number, number, number, number]): Record<Sizes, string> => ({
  xs: rem(px[0]),
  sm: rem(px[1]),
  md: rem(px[2]),
  lg: rem(px[3]),
  xl: rem(px[4]),
})

const measures = {
  studio: {
    fontSizes: steps(12, 14, 16, 20, 28),
    lineHeights: { xs: '1.3334', sm: '1.4286', md: '1.5', lg: '1.4', xl: '1.2858' },
    heading: [rem(20), '1.4', rem(14), '1.4286'],
    radius: 'sm',
  },
  portal: {
    fontSizes: steps(14, 16, 18, 22, 30),
    lineHeights: { xs: '1.4286', sm: '1.5', md: '1.4445', lg: '1.2728', xl: '1.2667' },
    heading: [rem(30), '1.2667', rem(18), '1.4445'],
    radius: 'md',
  },
} as const

// Plain objects and class names only: `Button.extend()` would pull every themed component into the first load, and
// `styles` would become inline styles that no rule of ours can change. Heights are in base.css for the same reason.
const components: MantineThemeOverride['components'] = {
  InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  Tabs: { defaultProps: { keepMounted: false } },
  Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false }, withArrow: false } },
  // Their title bar is a <header>: a second banner for who navigates by landmarks.
  Drawer: {
    defaultProps: {
      position: 'right',
      size: 440,
      overlayProps: { backgroundOpacity: 0.08, blur: 0 },
      transitionProps: { duration: 140, timingFunction: 'ease-out' },
      attributes: { header: { role: 'presentation' } },
    },
  },
  Modal: {
    defaultProps: {
      size: 560,
      radius: 'lg',
      centered: true,
      overlayProps: { backgroundOpacity: 0.32, blur: 0 },
      transitionProps: { duration: 120, transition: 'fade' },
      attributes: { header: { role: 'presentation' } },
    },
  },
  Switch: { defaultProps: { size: 'lg', withThumbIndicator: false } },
  Checkbox: { defaultProps: { size: 'xs', radius: 'xs' } },
  Radio: { defaultProps: { size: 'xs' } },
}

/** Mantine's theme of one app. Colours that depend on the scheme are in tokens.css. */
export function themeOf(app: App): MantineThemeOverride {
  const { fontSizes, lineHeights, heading, radius } = measures[app]
  return {
    fontFamily: "'Fira Sans', 'Segoe UI', 'Noto Sans', sans-serif",
    fontSizes,
    // Two weights are bundled; any other is a smear of the browser's own making.
    fontWeights: { regular: '400', medium: '500', bold: '500' },
    lineHeights,
    headings: {
      fontWeight: '500',
      fontFamily: "'Fira Sans', 'Segoe UI', 'Noto Sans', sans-serif",
      sizes: {
        h1: { fontSize: heading[0], lineHeight: heading[1] },
        h2: { fontSize: heading[2], lineHeight: heading[3] },
      },
    },
    spacing: steps(4, 8, 16, 24, 40),
    radius: steps(2, 4, 6, 10, 16),
    defaultRadius: radius,
    shadows: {
      xs: 'var(--shadow-paper)',
      sm: 'var(--shadow-float)',
      md: 'var(--shadow-float)',
      lg: 'var(--shadow-high)',
      xl: 'var(--shadow-high)',
    },
    breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '80em', xl: '96em' },
    primaryColor: 'inchiostro',
    primaryShade: { light: 7, dark: 6 },
    cursorType: 'pointer',
    focusRing: 'auto',
    respectReducedMotion: true,
    colors: {
      inchiostro: tuple('#E8F4F4 #D2E8E9 #A5D1D4 #6FB7BC #3F9BA2 #1F838B #13777F #0B5C65 #084A52 #06373D'),
      gray: tuple('#F6F8F8 #EEF1F1 #E1E6E6 #D0D7D8 #AEB8BA #7F8A8D #5C676A #455053 #2B3437 #151C1E'),
      dark: tuple('#E6EBEB #C2CBCC #9AA6A8 #768386 #3A4548 #2C3538 #222A2C #151B1D #101517 #0B0F10'),
      red: tuple('#FDEEEC #FADBD7 #F3B5AE #EB8B80 #E2685A #D44A3A #C0362A #A62B21 #8A231B #651912'),
    },
    components,
  }
}

type Tuple = [string, string, string, string, string, string, string, string, string, string]
function tuple(shades: string): Tuple {
  return shades.split(' ') as Tuple
}
