import { Button } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useImportTexts } from './texts.ts'

/** To the page that imports a list. */
export function ImportLink() {
  const { t } = useImportTexts()
  return (
    <Button
      component={Link}
      to="/clients/import"
      variant="default"
      leftSection={<IconTableImport size={16} stroke={1.75} aria-hidden />}
    >
      {t('title')}
    </Button>
  )
}
