// type-graphql's decorators write into it as soon as a class is loaded.
import 'reflect-metadata'
